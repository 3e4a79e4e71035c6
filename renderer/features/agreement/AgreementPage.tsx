import { useEffect, useState } from 'react';
import type { PreparedDocument } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { Page } from '../shell/Page.tsx';
import { AgreementText } from './AgreementText.tsx';
import { agreementTexts as texts } from './texts.ts';

/** The agreement of appendix 6: both texts as they will be signed, the person's data, one action. */
export function AgreementPage() {
  const say = useSay();
  const [prepared, setPrepared] = useState<PreparedDocument | null>(null);
  const prepare = useAction(() => bridge.call('prepareAgreement', {}), setPrepared);
  const sign = useAction((id: string) => bridge.call('signAgreement', { id }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: prepared once when the page opens; again only when asked
  useEffect(() => prepare.run(), []);
  const start = () => {
    if (prepared !== null) sign.run(prepared.id);
  };
  useHotkeys({ 'Ctrl+Enter': start });
  return (
    <Page
      name="agreement"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="Ctrl+Enter" onPress={start} isDisabled={prepared === null || sign.busy}>
          {say(texts.sign)}
        </Button>
      }
    >
      <p className="muted">{say(texts.why)}</p>
      {prepare.busy ? <p role="status">{say(texts.preparing)}</p> : null}
      {sign.busy ? <p role="status">{say(texts.signing)}</p> : null}
      {sign.failure === null ? null : <FailureNotice failure={sign.failure} />}
      {prepare.failure === null ? null : (
        <FailureNotice failure={prepare.failure}>
          <Button onPress={() => prepare.run()}>{say(texts.again)}</Button>
        </FailureNotice>
      )}
      {prepared === null ? null : <AgreementText prepared={prepared} />}
    </Page>
  );
}
