import { useState } from 'react';
import type { PresentedDocument } from '../../../protocol/documents/document.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ReceiptDialog } from '../requests/ReceiptDialog.tsx';
import { filingTexts as texts } from './texts.ts';

interface FiledNoticeProps {
  readonly id: string;
  /** Whether the centre's list has it. */
  readonly isThere: boolean;
}

/** What became of the document signed just now, with its receipt. */
export function FiledNotice({ id, isThere }: FiledNoticeProps) {
  const say = useSay();
  const [receipt, setReceipt] = useState<PresentedDocument | null>(null);
  const ask = useAction(() => bridge.call('receipt', { id }), setReceipt);
  return (
    <Notice tone={isThere ? 'safe' : 'waiting'} heading={say(texts.signed)}>
      <p>{say(isThere ? texts.signedAccepted : texts.signedWaiting)}</p>
      {isThere ? <Button onPress={() => ask.run()}>{say(texts.receipt)}</Button> : null}
      {ask.failure === null ? null : <FailureNotice failure={ask.failure} />}
      {receipt === null ? null : <ReceiptDialog document={receipt} onClose={() => setReceipt(null)} />}
    </Notice>
  );
}
