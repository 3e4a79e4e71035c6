import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { PinPrompt, PinReply } from '../../protocol/pin.ts';

export type Ask = Extract<PinPrompt, { kind: 'ask' }>;

export type Reply = { readonly kind: 'pin'; readonly pin: string; readonly newPin?: string } | PinReply;

/** The PIN window's end: `asked` are the questions so far, `port` is what the agent gets. */
export interface PinWindow {
  readonly port: MessagePort;
  readonly prompts: PinPrompt[];
  asked(): Ask[];
  /** Resolves with the n-th question (from 1); fails when it does not come within ten seconds. */
  question(count: number): Promise<Ask>;
  /** A PIN without an entry's number answers the last question. */
  reply(reply: Reply): void;
  close(): void;
}

/** Milliseconds; a start of the driver on a busy machine takes its time. */
const questionLimit = 10_000;

/** Plays the person: answers the n-th question with the n-th answer, and waits when there is none. */
export function openPinWindow(...answers: readonly (string | null)[]): PinWindow {
  const { port1, port2 } = new MessageChannel();
  const prompts: PinPrompt[] = [];
  const waiting = new Set<() => void>();
  const asked = () => prompts.filter((prompt) => prompt.kind === 'ask');
  const reply = (message: Reply) =>
    port1.postMessage(message.kind === 'pin' ? { entry: asked().at(-1)?.entry, ...message } : message);
  port1.on('message', (prompt: PinPrompt) => {
    prompts.push(prompt);
    const answer = prompt.kind === 'ask' ? answers[asked().length - 1] : undefined;
    if (answer === null) reply({ kind: 'cancel' });
    else if (answer !== undefined) reply({ kind: 'pin', pin: answer });
    for (const wake of waiting) wake();
  });
  return {
    port: port2,
    prompts,
    asked,
    reply,
    close: () => port1.close(),
    question: (count) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = asked()[count - 1];
          if (found === undefined) return;
          waiting.delete(look);
          clearTimeout(limit);
          resolve(found);
        };
        // The operation may have ended without asking: then a test must fail, not wait for ever.
        const limit = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no question ${count} within ${questionLimit} ms: ${JSON.stringify(prompts)}`));
        }, questionLimit);
        waiting.add(look);
        look();
      }),
  };
}
