import { useState } from 'react';
import type { Account, FilingSummary } from '../../../protocol/http.ts';
import type { Draft, PreparedDocument } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { type DraftHandle, isEmpty } from '../../work/use-draft.ts';
import { type FormFault, goingOn } from '../form/faults.ts';
import { Page } from '../shell/Page.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { completed, faultsOf, firstTyped } from './form-state.ts';
import './new-request.css';
import { RequestForm } from './RequestForm.tsx';
import { requestTexts as texts } from './texts.ts';

interface NewRequestProps {
  readonly account: Account;
  readonly handle: DraftHandle;
  /** Among which the sanctions are. */
  readonly filings: readonly FilingSummary[];
  /** Begins a petition for a sanction with these values. */
  readonly onPetition: (values: Record<string, string>) => void;
  readonly onPrepared: (prepared: PreparedDocument) => void;
  readonly onBack: () => void;
}

/** The form on the left, what the Rules say on the right; goes on to the document that will be signed. */
export function NewRequestPage(props: NewRequestProps) {
  const { account, handle, filings, onPetition, onPrepared, onBack } = props;
  const say = useSay();
  const regulation = useRegulation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [tries, setTries] = useState(0);
  const [cleared, setCleared] = useState<Draft | null>(null);
  const prepare = useAction(() => bridge.call('prepareRequest', completed(handle.draft)), onPrepared);
  const goOn = () => {
    const found = faultsOf(account, handle.draft, regulation);
    setTries(tries + 1);
    setFaults(found);
    if (found.length === 0) prepare.run();
  };
  const clear = () => {
    setCleared(handle.draft);
    handle.clear();
    setFaults([]);
    setTries(0);
  };
  const canReturn = cleared !== null && isEmpty(handle.draft);
  useHotkeys({ 'Ctrl+Enter': goOn, Escape: onBack });
  return (
    <Page
      name="new-request"
      title={say(texts.title)}
      focusId={firstTyped(handle.draft)}
      actions={
        <Button keys="Esc" onPress={onBack}>
          {say(texts.back)}
        </Button>
      }
    >
      <Panel heading={say(texts.form)} className="request-form">
        <ErrorSummary
          tries={tries}
          heading={say(texts.summary)}
          errors={faults.map((fault) => ({
            target: fault.target,
            text: `${say(fault.label)}: ${goingOn(say(fault.text))}`,
          }))}
        />
        {prepare.failure === null ? null : <FailureNotice failure={prepare.failure} />}
        <RequestForm
          {...{ account, filings, onPetition }}
          draft={handle.draft}
          onChange={handle.change}
          tried={tries > 0}
        />
        <div className="request-actions">
          <Button kind="primary" keys="Ctrl+Enter" onPress={goOn} isDisabled={prepare.busy}>
            {say(texts.show)}
          </Button>
          <Button
            kind="quiet"
            onPress={() => (canReturn ? handle.change(cleared) : clear())}
            isDisabled={!canReturn && isEmpty(handle.draft)}
          >
            {say(canReturn ? texts.unclear : texts.clear)}
          </Button>
          {prepare.busy ? <span role="status">{say(texts.preparing)}</span> : null}
          <DraftStatus handle={handle} />
        </div>
      </Panel>
      <DecisionPanel account={account} draft={handle.draft} />
    </Page>
  );
}
