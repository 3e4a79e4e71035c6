import { useState } from 'react';
import type { BenchState, BenchVerb } from '../../../protocol/admin-ipc.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ActionFields } from './ActionFields.tsx';
import { benchBridge } from './bench-bridge.ts';
import {
  type BenchForm,
  type BenchRow,
  destroys,
  emptyForm,
  isComplete,
  orderOf,
  verbsFor,
} from './order.ts';
import { Progress } from './Progress.tsx';
import { aboutTexts, benchTexts as texts, verbTexts } from './texts.ts';

/** One action on the chosen token: which, what it does, its short form, its progress and outcome. */
export function ActionPanel({ row, state }: { row: BenchRow; state: BenchState }) {
  const say = useSay();
  const offered = verbsFor(row.token);
  const [wanted, setWanted] = useState<BenchVerb | null>(null);
  const [form, setForm] = useState<BenchForm>(emptyForm);
  const [done, setDone] = useState<BenchVerb | null>(null);
  const verb = offered.find((one) => one === wanted) ?? offered[0] ?? 'init';
  const action = useAction(
    (given: BenchVerb) => benchBridge.call('carryOut', orderOf(given, row, form)),
    () => {
      setDone(verb);
      setForm(emptyForm);
    },
  );
  const isReady = state.running === null && !action.busy && isComplete(verb, row, form, state.folder);
  const start = () => {
    if (!isReady) return;
    setDone(null);
    action.run(verb);
  };
  useHotkeys({ 'Ctrl+Enter': start });
  const choose = (id: string) => {
    setWanted(offered.find((one) => one === id) ?? null);
    setDone(null);
    action.clear();
  };
  const { minLength, maxLength } = row.token.pin;
  const policy = fill(texts.policyText, { min: String(minLength), max: String(maxLength) });
  return (
    <Panel heading={row.token.label || row.token.serial || say(texts.blank)} className="bench-action">
      <Choice
        label={say(texts.action)}
        options={offered.map((one) => ({ id: one, label: say(verbTexts[one]) }))}
        value={verb}
        onChange={choose}
      />
      <p className="muted">{say(aboutTexts[verb])}</p>
      <ActionFields {...{ verb, row, form, folder: state.folder, onChange: setForm }} />
      {verb === 'init' || verb === 'unblock' ? (
        <div>
          <h3 className="field-label">{say(texts.policy)}</h3>
          <p className="muted fine">{say(policy)}</p>
        </div>
      ) : null}
      {action.failure === null ? null : <FailureNotice failure={action.failure} />}
      {done === null ? null : <Notice tone="safe" heading={`${say(verbTexts[done])}: ${say(texts.done)}`} />}
      {state.running === null ? (
        <Button
          kind={destroys(verb, row.token) ? 'destroy' : 'primary'}
          keys="Ctrl+Enter"
          onPress={start}
          isDisabled={!isReady}
        >
          {say(texts.start)}
        </Button>
      ) : (
        <Progress running={state.running} />
      )}
    </Panel>
  );
}
