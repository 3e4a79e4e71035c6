import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { explain } from '../../../protocol/errors.ts';
import type { PinPrompt } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { fill } from '../../../protocol/text.ts';
import { pinBridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import '../../ui/field.css';
import { showParams } from '../../ui/params.ts';
import { PinCounter } from './PinCounter.tsx';
import { pinTexts as texts } from './texts.ts';

export type Ask = Extract<PinPrompt, { kind: 'ask' }>;

/** The field. Its value never enters React's state: it is read once, sent, and cleared in the same moment. */
export function PinQuestion({ prompt, onCancel }: { prompt: Ask; onCancel: () => void }) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [confirmed, setConfirmed] = useState(prompt.counter !== 'final');
  const [failure, setFailure] = useState<Failure | null>(prompt.lastError);
  useEffect(() => {
    if (confirmed) input.current?.focus();
  }, [confirmed]);
  const limits = { min: String(prompt.minLength), max: String(prompt.maxLength) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const field = input.current;
    if (field === null || !confirmed) return;
    const pin = field.value;
    if (pin.length < prompt.minLength) return setFailure({ code: 'pin-length', params: limits });
    field.value = '';
    pinBridge.reply({ kind: 'pin', pin });
  };
  const length = prompt.minLength === prompt.maxLength ? texts.lengthOne : texts.length;
  return (
    <form className="pin-step" onSubmit={submit} autoComplete="off">
      {failure === null ? null : <PinFailure failure={failure} brief={prompt.counter === 'final'} />}
      <PinCounter counter={prompt.counter} confirmed={confirmed} onConfirm={setConfirmed} />
      <div className="pin-line">
        <label htmlFor={id} className="field-label">
          {say(texts.field)}
        </label>
        <input
          id={id}
          ref={input}
          className="field-input"
          type="password"
          name="pin"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={prompt.maxLength}
          disabled={!confirmed}
          aria-invalid={failure !== null}
          aria-describedby={`${id}-length`}
        />
        <span id={`${id}-length`} className="muted fine">
          {say(fill(length, limits))}
        </span>
      </div>
      <div className="pin-actions">
        <Button keys="Esc" onPress={onCancel}>
          {say(texts.cancel)}
        </Button>
        <Button kind="primary" type="submit" keys="Enter" isDisabled={!confirmed}>
          {say(texts.confirm)}
        </Button>
      </div>
    </form>
  );
}

/** What was wrong; before the last try only that, because what to do stands in the counter's words below. */
function PinFailure({ failure, brief }: { failure: Failure; brief: boolean }) {
  const say = useSay();
  const { text, next } = explain(showParams(failure));
  return (
    <p className="pin-failure" role="alert">
      <strong>{say(text)}</strong> {brief ? null : say(next)}
    </p>
  );
}
