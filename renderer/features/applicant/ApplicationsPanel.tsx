import { useId } from 'react';
import type { ApplicationRow, AppState } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ApplicationNotice } from './ApplicationNotice.tsx';
import './applicant.css';
import { applicantsOn } from './applicants.ts';
import { applicantTexts as texts } from './texts.ts';

interface ApplicationsPanelProps {
  readonly state: AppState;
  readonly rows: readonly ApplicationRow[];
  readonly onApply: () => void;
}

/** The way in for who has no account: apply, and see what became of it. */
export function ApplicationsPanel({ state, rows, onApply }: ApplicationsPanelProps) {
  const say = useSay();
  const reasonId = useId();
  const canSign = applicantsOn(state.tokens).length > 0;
  useHotkeys({ F9: canSign ? onApply : undefined });
  return (
    <Panel heading={say(texts.panel)} className="applications">
      {rows.map((row) => (
        <ApplicationNotice key={row.id} row={row} />
      ))}
      <div className="applications-action">
        <Button keys="F9" onPress={onApply} isDisabled={!canSign} describedBy={reasonId}>
          {say(texts.apply)}
        </Button>
        <p id={reasonId} className="muted fine">
          {say(canSign ? texts.words : texts.whyNoSign)}
        </p>
      </div>
    </Panel>
  );
}
