import { useEffect, useState } from 'react';
import type { PinContext, PinPrompt } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge, pinBridge } from '../../bridge.ts';

/** What the PIN window knows: what is asked for, and where the token agent stands. */
export interface PinState {
  readonly context: PinContext | null;
  readonly failure: Failure | null;
  readonly prompt: PinPrompt | null;
  /** Counts the questions, so that each one gets a fresh, empty field. */
  readonly question: number;
}

/** Listens to the agent and asks main once for what the window shows. */
export function usePin(): PinState {
  const [context, setContext] = useState<PinContext | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<{ prompt: PinPrompt | null; question: number }>({
    prompt: null,
    question: 0,
  });
  useEffect(() => {
    pinBridge.onPrompt((prompt) =>
      setAsked((before) => ({ prompt, question: before.question + (prompt.kind === 'ask' ? 1 : 0) })),
    );
    void bridge.call('pinContext', {}).then((outcome) => {
      if (outcome.ok) setContext(outcome.value);
      else setFailure(outcome.error);
    });
  }, []);
  return { context, failure, ...asked };
}
