import type { RequestRow } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { listTexts as texts } from './texts.ts';

interface SignedNoticeProps {
  readonly row: RequestRow;
  /** Goes back to the form with what was typed; `null` when nothing of it is left. */
  readonly onCorrect: (() => void) | null;
}

/** What became of the request signed just now: waits, was accepted, or was refused with what was typed kept. */
export function SignedNotice({ row, onCorrect }: SignedNoticeProps) {
  const say = useSay();
  if (row.state === 'refused' && row.reason !== null)
    return (
      <FailureNotice failure={row.reason}>
        {onCorrect === null ? null : <Button onPress={onCorrect}>{say(texts.correct)}</Button>}
      </FailureNotice>
    );
  if (row.state === 'waiting')
    return (
      <Notice tone="waiting" heading={say(texts.signed)}>
        <p>{say(texts.signedWaiting)}</p>
      </Notice>
    );
  // What follows is told by the request's own line and detail.
  if (row.state === 'opened' || row.state === 'destroyed') return null;
  return (
    <Notice tone="safe" heading={say(texts.sent)}>
      <p>
        {say(texts.signedAccepted)} {row.receipt === 'none' ? null : say(texts.signedReceipt)}
      </p>
    </Notice>
  );
}
