import { useId, useState } from 'react';
import type { ApplicationAction } from '../../../protocol/documents/access-application.ts';
import type { AppState } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { applicantTexts } from '../applicant/texts.ts';
import type { CheckHandle } from '../check/CheckPanel.tsx';
import { EmptyTokens, OfferedCertificates, OtherCertificates } from './Certificates.tsx';
import { partCertificates, whyNot } from './offered.ts';
import { signInTexts as texts } from './texts.ts';

interface SignInPanelProps {
  readonly state: AppState;
  readonly check: CheckHandle;
  readonly onApply: (action: ApplicationAction) => void;
}

/** Certificates to sign in with, why the others are not offered, and the one primary action. */
export function SignInPanel({ state, check, onApply }: SignInPanelProps) {
  const say = useSay();
  const reasonId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const signIn = useAction((certificate: string) => bridge.call('signIn', { certificate }));
  const { offered, others } = partCertificates(state.tokens);
  const reason = whyNot(state, check, offered);
  const certificate = (offered.find((found) => found.certificate.sha256 === chosen) ?? offered[0])
    ?.certificate;
  const start = () => {
    if (reason === null && certificate !== undefined) signIn.run(certificate.sha256);
  };
  useHotkeys({ 'Ctrl+Enter': start });
  const words = signIn.busy ? texts.working : reason;
  return (
    <Panel heading={say(texts.panel)} className="sign-in">
      {signIn.failure === null ? null : (
        <FailureNotice failure={signIn.failure}>
          <WayBack code={signIn.failure.code} onApply={onApply} />
        </FailureNotice>
      )}
      {state.tokens.length === 0 ? <NoToken state={state} /> : null}
      {offered.length === 0 ? null : (
        <OfferedCertificates offered={offered} value={certificate?.sha256 ?? null} onChange={setChosen} />
      )}
      <div className="sign-in-action">
        <Button
          kind="primary"
          keys="Ctrl+Enter"
          onPress={start}
          isDisabled={reason !== null || signIn.busy}
          describedBy={reasonId}
        >
          {say(texts.signIn)}
        </Button>
        <p id={reasonId} role="status" className={reason === null ? 'muted' : 'sign-in-reason'}>
          {words === null ? '' : say(words)}
        </p>
      </div>
      <OtherCertificates others={others} />
      <EmptyTokens tokens={state.tokens} />
      <p className="muted fine">{say(texts.rule)}</p>
    </Panel>
  );
}

/** A refusal that an application can mend leads to it (items 13 and 14). */
function WayBack({ code, onApply }: { code: string; onApply: SignInPanelProps['onApply'] }) {
  const say = useSay();
  if (code === 'account-unknown')
    return <Button onPress={() => onApply('register')}>{say(applicantTexts.apply)}</Button>;
  if (code === 'account-blocked')
    return <Button onPress={() => onApply('unblock')}>{say(applicantTexts.applyUnblock)}</Button>;
  return null;
}

function NoToken({ state }: { state: AppState }) {
  const say = useSay();
  if (state.token.fault !== null) return <FailureNotice failure={state.token.fault} />;
  return (
    <div>
      <p className="sign-in-empty">{say(texts.noToken)}</p>
      <p className="muted">{say(texts.noTokenNext)}</p>
    </div>
  );
}
