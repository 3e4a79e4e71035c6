import { readFileSync } from 'node:fs';
import { failure, type Outcome, success } from '../../../protocol/outcome.ts';
import type { Language, Text } from '../../../protocol/text.ts';
import { verbs } from '../catalogue.ts';
import { fileStem } from '../file-stem.ts';
import { writeOutputs } from '../files.ts';
import { type ChosenModule, chooseModule } from '../module.ts';
import { collectPins } from '../pin-source.ts';
import { supervise } from '../supervise.ts';
import type { Terminal } from '../terminal.ts';
import type { BulkCommand } from './command.ts';
import { type OfficerRow, readOfficers } from './officers.ts';
import { type BulkHands, type BulkRun, rehearseBulk, runBulk } from './run.ts';
import { type BulkState, openState } from './state.ts';

const largestList = 1024 * 1024;

/**
 * Makes the tokens of a list of officers one after the other (`docs/administrator.md`). The list, its state and the
 * rehearsal need no token; a fault of theirs is a failure, one of a row ends the run and stands beside the rows done.
 */
export async function bulk(command: BulkCommand, terminal: Terminal | null): Promise<Outcome<BulkRun>> {
  const text = readList(command.csv);
  if (!text.ok) return text;
  const officers = readOfficers(text.value, command.csv);
  if (!officers.ok) return officers;
  const state = openState(`${command.csv}.state.json`);
  if (!state.ok) return state;
  if (command['dry-run']) return success(rehearseBulk(officers.value, state.value));
  const chosen = chooseModule(command.module, command.config);
  if (!chosen.ok) return chosen;
  return success(await runBulk(officers.value, handsOf(command, chosen.value, state.value, terminal)));
}

function readList(file: string): Outcome<string> {
  try {
    const content = readFileSync(file);
    if (content.length > largestList) return failure('file-malformed', { file, detail: `> ${largestList}` });
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content));
  } catch (error) {
    return error instanceof TypeError
      ? failure('file-malformed', { file, detail: 'UTF-8' })
      : failure('file-unreadable', { file });
  }
}

function handsOf(
  command: BulkCommand,
  chosen: ChosenModule,
  state: BulkState,
  terminal: Terminal | null,
): BulkHands {
  const { out, language, force } = command;
  return {
    state,
    force,
    carryOut: async (order) => {
      const rest = { label: null, force: false, confirm: null, person: null };
      const whole = { ...inputless, ...rest, ...order, ...chosen, finalTry: command['final-try'] };
      return await supervise(whole, command.seconds ?? verbs[order.verb].seconds);
    },
    pins: async ({ label }, isNew) => {
      // `{label}` in the name of the file: a PIN of its own for each officer.
      const pinFile = command['pin-file']?.replaceAll('{label}', fileStem(label)) ?? null;
      return await collectPins(isNew ? verbs.init : verbs.keys, { pinFile, terminal, language });
    },
    insertToken: async (officer, serial) => {
      const answer = await terminal?.ask(insertQuestion(officer, serial, language));
      return answer !== undefined && answer !== null;
    },
    write: (files) => writeOutputs(files, out),
  };
}

const inputless = { certificates: [], chain: [], list: null, sealed: null };

function insertQuestion({ row, label }: OfficerRow, serial: string | null, language: Language): string {
  const number = serial === null ? '' : ` (${serial})`;
  const question: Text = {
    kk: `${row}-жол, ${label}: токенді${number} салып, дайын токенді алып, Enter басыңыз (тоқтату — Ctrl-C): `,
    ru: `Строка ${row}, ${label}: вставьте токен${number}, готовый выньте, нажмите Enter (прервать — Ctrl-C): `,
  };
  return question[language];
}
