import type { AppState } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { type CheckHandle, CheckPanel } from '../check/CheckPanel.tsx';
import { Page } from '../shell/Page.tsx';
import { SignInPanel } from './SignInPanel.tsx';
import './sign-in.css';
import { signInTexts as texts } from './texts.ts';

/** The first page: is this machine fit, whose token is in it, sign in. */
export function StartPage({ state, check }: { state: AppState; check: CheckHandle }) {
  const say = useSay();
  return (
    <Page name="start" title={say(texts.title)}>
      {state.ended === null ? null : (
        <div className="start-ended">
          <FailureNotice failure={state.ended} />
        </div>
      )}
      <div className="start-columns">
        <SignInPanel state={state} check={check} />
        <CheckPanel check={check} />
      </div>
    </Page>
  );
}
