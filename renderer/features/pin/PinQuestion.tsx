import { type FormEvent, useEffect, useRef, useState } from 'react';
import { explain } from '../../../protocol/errors.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { fill } from '../../../protocol/text.ts';
import { pinBridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showParams } from '../../ui/params.ts';
import { PinCounter } from './PinCounter.tsx';
import { PinField } from './PinField.tsx';
import { type Ask, fieldsOf, mostOf, replyTo, type Typed, typedFault } from './questions.ts';
import { pinTexts as texts } from './texts.ts';

/** One question: its fields' values never enter React's state; they are read once, sent, and cleared in the same moment. */
export function PinQuestion({ prompt, onCancel }: { prompt: Ask; onCancel: () => void }) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [confirmed, setConfirmed] = useState(prompt.counter !== 'final');
  const [failure, setFailure] = useState<Failure | null>(prompt.lastError);
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    if (confirmed) form.current?.querySelector<HTMLElement>('input[type=password], [type=submit]')?.focus();
  }, [confirmed]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed || isSent) return;
    const inputs = inputsOf(form.current);
    const typed: Typed = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    const fault = typedFault(prompt, typed);
    if (fault !== null) return setFailure(fault);
    for (const input of inputs) input.value = '';
    setSent(true);
    pinBridge.reply(replyTo(prompt, typed));
  };
  return (
    <form className="pin-step" ref={form} onSubmit={submit} autoComplete="off">
      {failure === null ? null : <PinFailure failure={failure} brief={prompt.counter === 'final'} />}
      <PinCounter counter={prompt.counter} confirmed={confirmed} onConfirm={setConfirmed} />
      {prompt.wants === 'pin-pad' ? <p className="pin-progress">{say(texts.padNext)}</p> : null}
      <PinFields prompt={prompt} isDisabled={!confirmed} isInvalid={failure !== null} />
      <div className="pin-actions">
        <Button keys="Esc" onPress={onCancel}>
          {say(texts.cancel)}
        </Button>
        <Button kind="primary" type="submit" keys="Enter" isDisabled={!confirmed || isSent}>
          {say(prompt.wants === 'pin-pad' ? texts.goOn : texts.confirm)}
        </Button>
      </div>
    </form>
  );
}

function inputsOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[type=password]') ?? [])];
}

interface PinFieldsProps {
  readonly prompt: Ask;
  readonly isDisabled: boolean;
  readonly isInvalid: boolean;
}

function PinFields({ prompt, isDisabled, isInvalid }: PinFieldsProps) {
  const say = useSay();
  const { minLength, wants } = prompt;
  const most = mostOf(prompt);
  const length = minLength === most ? texts.lengthOne : texts.length;
  const hint = say(fill(length, { min: String(minLength), max: String(most) }));
  return fieldsOf[wants].map(({ name, label }, index) => (
    <PinField key={name} {...{ name, label, isDisabled, isInvalid }} hint={index === 0 ? hint : null} />
  ));
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
