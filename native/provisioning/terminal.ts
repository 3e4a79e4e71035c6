import type { ReadStream, WriteStream } from 'node:tty';

/** A person at a terminal; answers are one line without its end, `null` when the person gave up (Ctrl-C, Ctrl-D). */
export interface Terminal {
  ask(question: string): Promise<string | null>;
  /** Nothing of the answer is shown. */
  askHidden(question: string): Promise<string | null>;
}

const interrupt = '\u0003';
const endOfInput = '\u0004';
const erase = new Set(['\u007f', '\b']);
const lineEnd = new Set(['\r', '\n']);

/** The terminal of this process; in raw mode nothing echoes by itself, and answers never reach a history. */
export function createTerminal(input: ReadStream, output: WriteStream): Terminal {
  // What was typed ahead belongs to the next question.
  let ahead = '';
  const ask = (question: string, isShown: boolean): Promise<string | null> =>
    new Promise((resolve) => {
      let answer: string[] = [];
      const end = (value: string | null) => {
        input.off('data', take);
        input.setRawMode(false);
        input.pause();
        output.write('\n');
        resolve(value);
      };
      const take = (chunk: Buffer | string) => {
        const characters = [...ahead, ...String(chunk)];
        ahead = '';
        for (const [place, character] of characters.entries()) {
          const isEnd = lineEnd.has(character);
          if (isEnd || character === interrupt || character === endOfInput) {
            ahead = characters.slice(place + 1).join('');
            return end(isEnd ? answer.join('') : null);
          }
          if (erase.has(character)) answer = answer.slice(0, -1);
          else answer.push(character);
          if (isShown) output.write(erase.has(character) ? '\b \b' : character);
        }
      };
      input.setEncoding('utf8');
      input.setRawMode(true);
      output.write(question);
      input.on('data', take);
      input.resume();
      if (ahead !== '') take('');
    });
  return { ask: (question) => ask(question, true), askHidden: (question) => ask(question, false) };
}
