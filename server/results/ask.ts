import { setTimeout as pause } from 'node:timers/promises';
import type { Source, SourceAnswer, SourceQuestion } from '../sources/source.ts';

/** An answer and who gave it. */
export interface NamedAnswer {
  readonly source: string;
  readonly answer: SourceAnswer;
}

/** How long the others are waited for once one database has answered, and the pause before one is asked again. */
export interface Patience {
  readonly milliseconds: number;
  readonly pauseMilliseconds: number;
}

/**
 * Asks the databases of a service side by side. Ends when all have answered, or when the patience is over and at least
 * one has; with none the round ends when every one has failed. The answers stand in the order of `sources`.
 */
export async function askSources(
  sources: readonly Source[],
  question: SourceQuestion,
  patience: Patience,
): Promise<readonly NamedAnswer[]> {
  const answers = new Map<string, SourceAnswer>();
  const end = performance.now() + patience.milliseconds;
  for (let silent = sources; ; ) {
    await askOnce(silent, { question, answers, end });
    silent = silent.filter(({ name }) => !answers.has(name));
    const left = end - performance.now();
    if (silent.length === 0 || answers.size === 0 || left <= patience.pauseMilliseconds) break;
    await pause(patience.pauseMilliseconds);
  }
  // A copy: what comes after the end is not of this round any more.
  return sources.flatMap(({ name }) => {
    const answer = answers.get(name);
    return answer === undefined ? [] : [{ source: name, answer }];
  });
}

interface Round {
  readonly question: SourceQuestion;
  readonly answers: Map<string, SourceAnswer>;
  readonly end: number;
}

/** One question to each; over when all have come to an end, or the time is up and there is an answer to go with. */
async function askOnce(sources: readonly Source[], { question, answers, end }: Round): Promise<void> {
  const over = new AbortController();
  const enough = Promise.withResolvers<void>();
  const check = () => {
    if (answers.size > 0 && performance.now() >= end) enough.resolve();
  };
  const asks = sources.map(async (source) => {
    const outcome = await source.ask(question);
    if (outcome.ok && !over.signal.aborted) answers.set(source.name, outcome.value);
    check();
  });
  const timer = setTimeout(check, Math.max(0, end - performance.now()) + 1);
  try {
    await Promise.race([Promise.all(asks), enough.promise]);
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
