import type { BenchCommand, BenchRun, ProvisioningBench } from '../../native/provisioning-bench.ts';
import type { PinPortHandle } from '../../native/token-agents.ts';
import {
  type AdminArgument,
  type AdminName,
  type AdminResult,
  type BenchEntry,
  type BenchOrder,
  type BenchState,
  pinlessVerbs,
} from '../../protocol/admin-ipc.ts';
import type { BenchPinContext } from '../../protocol/admin-pin.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import type { Caller } from '../ipc/registrar.ts';
import type { PinDialog } from '../services/pin-dialog.ts';
import { type CertificateFile, findCertificates } from './found-certificates.ts';

export type AdminHandlers = {
  readonly [N in AdminName]: (
    argument: AdminArgument<N>,
    caller: Caller,
  ) => Outcome<AdminResult<N>> | Promise<Outcome<AdminResult<N>>>;
};

export interface DeskOptions {
  readonly bench: ProvisioningBench;
  /** Makes the PIN window; told how to end the waiting for a PIN. */
  readonly pinDialog: (cancel: () => void) => PinDialog<BenchPinContext>;
  readonly chooseFolder: () => Promise<string | null>;
  /** The configured folder for what the actions write. */
  readonly folder: string | null;
  readonly now: () => Date;
  readonly changed: () => void;
}

/** The administrator's bench behind its window: its calls, and a first look at the tokens. */
export interface Desk {
  readonly handlers: AdminHandlers;
  look(): Promise<void>;
}

/** Verbs whose files or drafts are the point of the action. */
const writing: readonly BenchOrder['verb'][] = ['request', 'test-sign', 'act'];

/** Creates the desk; one action at a time. Nothing of it is kept when the program ends. */
export function createDesk(options: DeskOptions): Desk {
  const memory = createMemory(options.folder);
  const parts = { ...options, memory, dialog: options.pinDialog(() => memory.run?.cancel()) };
  const { changed, chooseFolder } = options;
  const handlers: AdminHandlers = {
    benchState: () => success(stateOf(memory)),
    setBenchLanguage: ({ language }) => {
      memory.language = language;
      changed();
      return success(null);
    },
    lookAgain: async () => {
      if (memory.looks === 0 && memory.running === null) await look(parts);
      return success(null);
    },
    chooseFolder: async () => {
      memory.folder = (await chooseFolder()) ?? memory.folder;
      changed();
      return success(memory.folder);
    },
    findCertificates: async () => {
      const chosen = await chooseFolder();
      const files = chosen === null ? success([]) : findCertificates(chosen);
      if (!files.ok) return files;
      memory.found = new Map(files.value.map((file) => [file.view.sha256, file]));
      return success(files.value.map(({ view }) => view));
    },
    carryOut: (order) => carryOut(parts, order),
    cancel: () => success(memory.run?.cancel() ?? false),
    benchPinContext: (_none, { contents }) => parts.dialog.context(contents),
  };
  return { handlers, look: () => look(parts) };
}

interface Memory {
  language: Language;
  looks: number;
  drivers: BenchState['drivers'];
  folder: string | null;
  running: BenchState['running'];
  run: BenchRun | null;
  found: ReadonlyMap<string, CertificateFile>;
  readonly history: BenchEntry[];
}

interface Parts extends DeskOptions {
  readonly memory: Memory;
  readonly dialog: PinDialog<BenchPinContext>;
}

const createMemory = (folder: string | null): Memory => ({
  ...{ language: 'kk', looks: 0, drivers: [], folder },
  ...{ running: null, run: null, found: new Map(), history: [] },
});

function stateOf({ language, looks, drivers, folder, running, history }: Memory): BenchState {
  return { language, isLooking: looks > 0, drivers, folder, running, history };
}

async function look({ bench, memory, changed }: Parts): Promise<void> {
  memory.looks += 1;
  changed();
  try {
    memory.drivers = await bench.look();
  } finally {
    memory.looks -= 1;
    changed();
  }
}

/** One action from its first word to the new look at the tokens; its outcome stands in the history. */
async function carryOut(
  parts: Parts,
  order: BenchOrder,
): Promise<Outcome<{ readonly files: readonly string[] }>> {
  const { memory, now, dialog } = parts;
  const { verb, serial } = order;
  if (memory.running !== null) return failure('token-busy');
  if (memory.folder === null && writing.includes(verb)) return failure('folder-absent');
  memory.running = { verb, phase: 'starting', since: now().toISOString(), seconds: 0 };
  const seen = memory.drivers.flatMap(({ tokens }) => tokens).find((token) => token.serial === serial);
  const known = { serial: serial ?? '', label: seen?.label ?? '' };
  try {
    const context = { language: memory.language, verb, tokenSerial: known.serial, tokenLabel: known.label };
    const outcome = pinlessVerbs.includes(verb)
      ? await perform(parts, order, null)
      : await dialog.run(context, (port) => perform(parts, order, port));
    const { token, files } = outcome.ok ? outcome.value : { token: null, files: [] };
    const { serial: shown, label } = token ?? known;
    const fault = outcome.ok ? null : outcome.error;
    memory.history.unshift({ at: now().toISOString(), verb, serial: shown, label, fault, files });
    return outcome.ok ? success({ files }) : outcome;
  } finally {
    memory.running = null;
    memory.run = null;
    void look(parts);
  }
}

async function perform(
  { bench, memory, now, changed }: Parts,
  order: BenchOrder,
  port: PinPortHandle | null,
) {
  memory.run = bench.run(commandOf(order, memory.found, memory.folder), port, (phase, seconds) => {
    memory.running = { verb: order.verb, phase, since: now().toISOString(), seconds };
    changed();
  });
  return await memory.run.done;
}

function commandOf(
  order: BenchOrder,
  found: ReadonlyMap<string, CertificateFile>,
  out: string | null,
): BenchCommand {
  const { verb, driver, serial, label, confirm, person } = order;
  const certificates = order.certificates.flatMap((sha256) => {
    const file = found.get(sha256);
    return file === undefined ? [] : [{ file: file.view.file, content: file.content }];
  });
  return { verb, driver, token: serial, label, confirm, person: personOf(person), certificates, out };
}

function personOf(person: BenchOrder['person']): BenchCommand['person'] {
  if (person === null) return null;
  const { surname, givenName, patronymic, iin } = person;
  return { surname, 'given-name': givenName, ...(patronymic === '' ? {} : { patronymic }), iin };
}
