import { useEffect, useState } from 'react';
import type { Failure } from '../../../protocol/outcome.ts';
import type { PinContext, PinPrompt } from '../../../protocol/pin.ts';
import { bridge, pinBridge } from '../../bridge.ts';

/** What the PIN window knows: what is asked for, and where the token agent stands. */
export interface PinState {
  readonly context: PinContext | null;
  readonly failure: Failure | null;
  readonly prompt: PinPrompt | null;
}

/** Listens to the agent and asks main once for what the window shows. */
export function usePin(): PinState {
  const [context, setContext] = useState<PinContext | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [prompt, setPrompt] = useState<PinPrompt | null>(null);
  useEffect(() => {
    pinBridge.onPrompt(setPrompt);
    void bridge.call('pinContext', {}).then((outcome) => {
      if (outcome.ok) setContext(outcome.value);
      else setFailure(outcome.error);
    });
  }, []);
  return { context, failure, prompt };
}
