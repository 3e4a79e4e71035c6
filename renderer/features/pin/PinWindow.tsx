import { pinBridge } from '../../bridge.ts';
import { LanguageProvider, useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import './pin.css';
import { PinQuestion } from './PinQuestion.tsx';
import { PinSubject } from './PinSubject.tsx';
import { pinTexts as texts } from './texts.ts';
import { type PinState, usePin } from './use-pin.ts';

const cancel = () => pinBridge.reply({ kind: 'cancel' });

/** The only window that asks for a PIN. Esc cancels until the token computes; the PIN goes straight to the agent. */
export function PinWindow() {
  const state = usePin();
  useHotkeys({ Escape: cancel });
  return (
    <LanguageProvider language={state.context?.language ?? 'kk'}>
      <main className="pin-window" data-page="pin" data-state={stateName(state)}>
        {state.failure === null ? null : <FailureNotice failure={state.failure} />}
        {state.context === null ? null : <PinSubject context={state.context} />}
        <PinStep state={state} />
      </main>
    </LanguageProvider>
  );
}

function PinStep({ state: { prompt } }: { state: PinState }) {
  const say = useSay();
  if (prompt?.kind === 'ask' && prompt.counter !== 'locked')
    return <PinQuestion prompt={prompt} key={prompt.entry} onCancel={cancel} />;
  // Nothing stops a token that computes: a button that could not keep its word is not shown.
  const isRunning = prompt !== null && prompt.kind !== 'ask';
  return (
    <div className="pin-step">
      {prompt?.kind === 'ask' ? (
        <FailureNotice failure={{ code: prompt.wants === 'unblock' ? 'so-pin-locked' : 'pin-locked' }} />
      ) : (
        <p className="pin-progress" role="status">
          {say(prompt === null ? texts.preparing : texts[prompt.kind])}
        </p>
      )}
      {isRunning ? null : (
        <div className="pin-actions">
          <Button keys="Esc" onPress={cancel}>
            {say(prompt?.kind === 'ask' ? texts.close : texts.cancel)}
          </Button>
        </div>
      )}
    </div>
  );
}

function stateName({ prompt }: PinState): string {
  if (prompt === null) return 'preparing';
  return prompt.kind === 'ask' ? `ask-${prompt.counter}` : prompt.kind;
}
