import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { BenchVerb } from '../../../protocol/admin-ipc.ts';
import type {
  BenchPin,
  BenchPinContext,
  BenchPinField,
  BenchPinPrompt,
} from '../../../protocol/admin-pin.ts';
import { explain } from '../../../protocol/errors.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { LanguageProvider, useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { showParams } from '../../ui/params.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { PinCounter } from '../pin/PinCounter.tsx';
import { PinField } from '../pin/PinField.tsx';
import { pinTexts } from '../pin/texts.ts';
import { benchBridge, benchPinBridge } from './bench-bridge.ts';
import '../pin/pin.css';
import './bench-pin.css';
import { pinNames, benchTexts as texts, verbTexts } from './texts.ts';

type Ask = Extract<BenchPinPrompt, { kind: 'ask' }>;

const cancel = () => benchPinBridge.reply({ kind: 'cancel' });

/** The only window of the bench that takes PINs; they go straight to the process with the driver. */
export function BenchPinWindow() {
  const [context, setContext] = useState<BenchPinContext | null>(null);
  const [prompt, setPrompt] = useState<BenchPinPrompt | null>(null);
  useEffect(() => {
    benchPinBridge.onPrompt(setPrompt);
    void benchBridge.call('benchPinContext', {}).then((got) => {
      if (got.ok) setContext(got.value);
    });
  }, []);
  useHotkeys({ Escape: cancel });
  return (
    <LanguageProvider language={context?.language ?? 'kk'}>
      <main className="pin-window bench-pin" data-page="admin-pin">
        {context === null ? null : <Subject context={context} />}
        {prompt?.kind === 'ask' ? (
          <Question prompt={prompt} key={prompt.entry} />
        ) : (
          <Waiting prompt={prompt} />
        )}
      </main>
    </LanguageProvider>
  );
}

function Subject({ context: { verb, tokenLabel, tokenSerial } }: { context: BenchPinContext }) {
  const say = useSay();
  const shown = [tokenLabel, tokenSerial].filter(Boolean).join(' · ') || say(texts.blank);
  return (
    <>
      <h1 className="pin-purpose">{say(verbTexts[verb as BenchVerb])}</h1>
      <Facts facts={[{ label: say(texts.token), value: shown }]} />
    </>
  );
}

function Waiting({ prompt }: { prompt: BenchPinPrompt | null }) {
  const say = useSay();
  return (
    <p className="pin-progress" role="status">
      {say(prompt?.kind === 'working' ? pinTexts.working : pinTexts.preparing)}
    </p>
  );
}

/** One question; the fields' values never enter React's state: read once, sent, and cleared in the same moment. */
function Question({ prompt }: { prompt: Ask }) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [confirmed, setConfirmed] = useState(prompt.counter !== 'final');
  const [failure, setFailure] = useState<Failure | null>(prompt.lastError);
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    if (confirmed) form.current?.querySelector<HTMLElement>('input[type=password]')?.focus();
  }, [confirmed]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed || isSent) return;
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type=password]') ?? [])];
    const typed = new Map(inputs.map(({ name, value }) => [name, value]));
    const fault = faultOf(prompt, typed);
    if (fault !== null) return setFailure(fault);
    const pins: Partial<Record<BenchPin, string>> = {};
    for (const { name } of prompt.fields) pins[name] = typed.get(name) ?? '';
    for (const input of inputs) input.value = '';
    setSent(true);
    benchPinBridge.reply({ kind: 'pins', entry: prompt.entry, pins });
  };
  return (
    <form className="pin-step" ref={form} onSubmit={submit} autoComplete="off">
      {failure === null ? null : <Refused failure={failure} />}
      {prompt.counter === null ? null : (
        <PinCounter counter={prompt.counter} confirmed={confirmed} onConfirm={setConfirmed} />
      )}
      {linesOf(prompt.fields).map(({ name, label }, place) => (
        <PinField
          key={name}
          {...{ name, label, maxLength: prompt.maxLength, isDisabled: !confirmed || isSent }}
          isInvalid={failure !== null}
          hint={place === 0 ? say(lengthOf(prompt)) : null}
        />
      ))}
      <div className="pin-actions">
        <Button keys="Esc" onPress={cancel}>
          {say(pinTexts.cancel)}
        </Button>
        <Button kind="primary" type="submit" keys="Enter" isDisabled={!confirmed || isSent}>
          {say(pinTexts.confirm)}
        </Button>
      </div>
    </form>
  );
}

function Refused({ failure }: { failure: Failure }) {
  const say = useSay();
  const { text, next } = explain(showParams(failure));
  return (
    <p className="pin-failure" role="alert">
      <strong>{say(text)}</strong> {say(next)}
    </p>
  );
}

function lengthOf({ minLength, maxLength }: Ask): Text {
  return fill(pinTexts.length, { min: String(minLength), max: String(maxLength) });
}

/** A chosen PIN is typed twice, one field below the other. */
function linesOf(fields: readonly BenchPinField[]): { readonly name: string; readonly label: Text }[] {
  return fields.flatMap(({ name, isChosen, isOptional }) => {
    const label = isOptional ? joined(pinNames[name], texts.optional) : pinNames[name];
    return [
      { name, label },
      ...(isChosen ? [{ name: `${name}-again`, label: joined(pinNames[name], texts.again) }] : []),
    ];
  });
}

function joined(one: Text, two: Text): Text {
  return { kk: `${one.kk}, ${two.kk}`, ru: `${one.ru}, ${two.ru}` };
}

/** What is wrong with what was typed, found before it leaves the window, or null. */
function faultOf({ fields, minLength, maxLength }: Ask, typed: ReadonlyMap<string, string>): Failure | null {
  for (const { name, isChosen, isOptional } of fields) {
    const pin = typed.get(name) ?? '';
    if (pin === '' && isOptional) continue;
    if (pin.length < Math.max(1, minLength))
      return { code: 'pin-length', params: { min: String(minLength), max: String(maxLength) } };
    if (isChosen && typed.get(`${name}-again`) !== pin) return { code: 'new-pin-mistyped' };
  }
  return null;
}
