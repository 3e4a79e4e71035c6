import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { verbs } from './catalogue.ts';
import type { Command } from './command.ts';
import { appendLine, readInputs, writeOutputs } from './files.ts';
import { chooseModule } from './module.ts';
import type { Order, Report } from './order.ts';
import { collectPins } from './pin-source.ts';
import { serialQuestion } from './questions.ts';
import { isRecorded, recordDraft } from './record-draft.ts';
import { supervise } from './supervise.ts';
import type { Terminal } from './terminal.ts';

/** What a command did, and which files it wrote. */
export interface Provisioned {
  readonly report: Report;
  readonly files: readonly string[];
}

/**
 * Carries one command out: everything that can be wrong with files, PINs and confirmation is found before the driver is
 * loaded. With `--protocol` every command that reached the driver leaves a record for the hand-over.
 */
export async function provision(command: Command, terminal: Terminal | null): Promise<Outcome<Provisioned>> {
  const { protocol } = command;
  const writable = protocol === null ? success(null) : appendLine(protocol, '');
  if (!writable.ok) return writable;
  const order = await makeOrder(command, terminal);
  if (!order.ok) return order;
  const outcome = await supervise(order.value, command.seconds ?? verbs[command.verb].seconds);
  if (protocol !== null) {
    const recorded = appendLine(protocol, `${JSON.stringify(handOverRecord(command, outcome))}\n`);
    if (outcome.ok && !recorded.ok) return recorded;
  }
  if (!outcome.ok) return outcome;
  return write(command, outcome.value);
}

/** The files a verb made and, when asked for, the draft of the record for the inventory. */
function write({ verb, out, record }: Command, report: Report): Outcome<Provisioned> {
  const written = writeOutputs(report.files, out ?? '.');
  if (!written.ok) return written;
  const [token] = report.tokens;
  const draft = token === undefined ? null : recordDraft(verb, token);
  if (record === null || draft === null) return success({ report, files: written.value });
  const content = Uint8Array.from(Buffer.from(`${JSON.stringify(draft, null, 2)}\n`));
  const recorded = writeOutputs([{ name: '', content }], record);
  return recorded.ok ? success({ report, files: [...written.value, ...recorded.value] }) : recorded;
}

async function makeOrder(command: Command, terminal: Terminal | null): Promise<Outcome<Order>> {
  const { verb: name, token, label, force, language } = command;
  const verb = verbs[name];
  const missing = missingOption(command);
  if (missing !== null) return failure('call-malformed', { detail: missing });
  const chosen = chooseModule(command.module, command.config);
  if (!chosen.ok) return chosen;
  const inputs = readInputs(command);
  if (!inputs.ok) return inputs;
  const pins = await collectPins(verb, { pinFile: command['pin-file'], terminal, language });
  if (!pins.ok) return pins;
  const confirm = command.confirm ?? (verb.destroys(command) ? await typedSerial(command, terminal) : null);
  const order = { verb: name, ...chosen.value, token, pins: pins.value, label, force, confirm };
  return success({ ...order, finalTry: command['final-try'], ...inputs.value });
}

/** The option a verb cannot do without and did not get. */
function missingOption(command: Command): string | null {
  const { verb, record } = command;
  if (record !== null && !isRecorded(verb)) return `${verb}: --record`;
  const absent = needed[verb]?.find((name) => command[name] === null || command[name]?.length === 0);
  return absent === undefined ? null : `--${absent}`;
}

const needed: Partial<Readonly<Record<Command['verb'], readonly FileOption[]>>> = {
  init: ['label'],
  relabel: ['label'],
  request: ['subject'],
  import: ['certificate'],
  open: ['sealed', 'certificate', 'out'],
  'test-sign': ['out'],
  'sign-drivers': ['list', 'certificate', 'out'],
};
type FileOption = 'label' | 'subject' | 'certificate' | 'sealed' | 'list' | 'out';

async function typedSerial({ language }: Command, terminal: Terminal | null): Promise<string | null> {
  const answer = await terminal?.ask(serialQuestion(language));
  return answer?.trim() ?? null;
}

/** A line of the hand-over protocol: no PIN, nobody's name. */
function handOverRecord({ verb, token }: Command, outcome: Outcome<Report>) {
  const tokens = outcome.ok ? outcome.value.tokens : [];
  const certificates = tokens.flatMap((line) =>
    line.certificates.map(({ purpose, serialNumber, sha256, notAfter }) => ({
      purpose,
      serialNumber,
      sha256,
      notAfter,
    })),
  );
  const [only] = tokens.length === 1 ? tokens : [];
  return {
    time: new Date().toISOString(),
    verb,
    serial: only?.serial ?? token,
    label: only?.label ?? null,
    certificates,
    outcome: outcome.ok ? 'done' : outcome.error.code,
  };
}
