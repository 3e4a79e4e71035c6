import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import { parseLabelledLines } from './labelled-lines.ts';
import { type Order, type PinName, pinNames } from './order.ts';
import { pinQuestion } from './questions.ts';
import type { Terminal } from './terminal.ts';
import type { Verb } from './verb.ts';

/** Where PINs may come from: a file, or a person at the terminal. */
export interface PinSources {
  readonly pinFile: string | null;
  readonly terminal: Terminal | null;
  readonly language: Language;
}

/**
 * The PINs a verb needs: from the PIN file when one is named, what it lacks from the terminal. Fails with
 * `pin-file-open`, `file-unreadable`, `file-malformed`, `pin-absent` or `pin-mistyped`.
 */
export async function collectPins(
  verb: Pick<Verb, 'pins' | 'optionalPins' | 'chosenPins'>,
  { pinFile, terminal, language }: PinSources,
): Promise<Outcome<Order['pins']>> {
  const isUseless = pinFile === null || verb.pins.length === 0;
  const read = isUseless ? success({}) : readPinFile(pinFile);
  if (!read.ok) return read;
  const inFile: Order['pins'] = read.value;
  const pins: Order['pins'] = {};
  for (const name of [...verb.pins, ...verb.optionalPins]) {
    const isNeeded = verb.pins.includes(name);
    const pin = inFile[name] ?? (isNeeded ? await typed(name, terminal, language) : null);
    if (pin === null && !isNeeded) continue;
    if (pin === null) return failure('pin-absent', { name });
    const isTypedNew = inFile[name] === undefined && verb.chosenPins.includes(name);
    if (isTypedNew && (await typed(name, terminal, language, true)) !== pin)
      return failure('pin-mistyped', { name });
    pins[name] = pin;
  }
  return success(pins);
}

/** Groups and others may not read or write the file (on Windows the rights of the folder must do). */
function readPinFile(file: string): Outcome<Partial<Record<PinName, string>>> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    const state = fstatSync(descriptor);
    const isOpen = process.platform !== 'win32' && (state.mode & 0o077) !== 0;
    if (isOpen) return failure('pin-file-open', { file });
    if (!state.isFile()) return failure('file-unreadable', { file });
    return parseLabelledLines(readFileSync(descriptor, 'utf8'), file, pinNames, 'pin');
  } catch {
    return failure('file-unreadable', { file });
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

async function typed(
  name: PinName,
  terminal: Terminal | null,
  language: Language,
  isAgain = false,
): Promise<string | null> {
  const answer = await terminal?.askHidden(pinQuestion(name, language, isAgain));
  return answer === undefined || answer === '' ? null : answer;
}
