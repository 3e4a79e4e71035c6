import type { ApplicationAction } from '../../../protocol/documents/access-application.ts';
import type { ApplicationRow, AppState, FiledDocument } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ApplicationsPanel } from '../applicant/ApplicationsPanel.tsx';
import { type CheckHandle, CheckPanel } from '../check/CheckPanel.tsx';
import { Page } from '../shell/Page.tsx';
import { Support } from '../shell/Support.tsx';
import { shellTexts } from '../shell/texts.ts';
import { NoticesPanel } from './NoticesPanel.tsx';
import { SignInPanel } from './SignInPanel.tsx';
import './sign-in.css';
import { signInTexts as texts } from './texts.ts';

interface StartPageProps {
  readonly state: AppState;
  readonly check: CheckHandle;
  readonly applications: readonly ApplicationRow[];
  readonly notices: readonly FiledDocument[];
  readonly onApply: (action: ApplicationAction) => void;
}

/** The first page: is this machine fit, whose token is in it, sign in, or apply for access. */
export function StartPage({ state, check, applications, notices, onApply }: StartPageProps) {
  const say = useSay();
  return (
    <Page name="start" title={say(texts.title)}>
      {state.ended === null ? null : (
        <div className="start-ended">
          <FailureNotice failure={state.ended} />
        </div>
      )}
      <div className="start-columns">
        <div className="start-side">
          <SignInPanel state={state} check={check} onApply={onApply} />
          <Panel heading={say(shellTexts.support)}>
            <Support support={state.support} />
          </Panel>
        </div>
        <div className="start-side">
          <NoticesPanel notices={notices} />
          <CheckPanel check={check} />
          <ApplicationsPanel state={state} rows={applications} onApply={() => onApply('register')} />
        </div>
      </div>
    </Page>
  );
}
