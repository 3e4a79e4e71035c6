import assert from 'node:assert/strict';
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceParts } from '../../electron/compose-parts.ts';
import { createServices, type Services } from '../../electron/compose-services.ts';
import type { IpcHandlers } from '../../electron/ipc/registrar.ts';
import { type Configuration, readConfiguration } from '../../electron/services/configuration.ts';
import { type LocalDatabase, openDatabase } from '../../electron/services/database.ts';
import type { ResultWindow } from '../../electron/services/result-window.ts';
import { readTrustStore } from '../../electron/services/trust-store.ts';
import { createWorkstationIdentity } from '../../electron/services/workstation-identity.ts';
import type { IpcArgument, IpcName, IpcResult } from '../../protocol/ipc.ts';
import type { Outcome } from '../../protocol/outcome.ts';
import type { TestCentre } from '../server/harness.ts';
import { certificateOf } from '../server/material.ts';
import { createSoftwareAgent, type SoftwareAgent } from './software-agent.ts';

/** The result window as a test holds it. */
export interface ShownResult {
  readonly contents: number;
  isDestroyed: boolean;
  /** Copies of each print job that reached the printer. */
  readonly printed: number[];
  hasPrinter: boolean;
  gone(cause: 'closed' | 'crashed'): void;
}

/** The workstation's services over a real database and a real connection; token and windows are stand-ins. */
export interface TestWorkstation {
  readonly services: Services;
  readonly agent: SoftwareAgent;
  readonly results: ShownResult[];
  readonly database: LocalDatabase;
  readonly log: string[];
  readonly parts: ServiceParts;
  lockScreen(): void;
  call<N extends IpcName>(
    name: N,
    argument: IpcArgument<N>,
    contents?: number,
  ): Promise<Outcome<IpcResult<N>>>;
  /** Ends the services as a crash would: nothing that happens from now on is found by the next start. */
  crash(): void;
}

/** What a test may change of the workstation. */
export interface WorkstationPlan {
  readonly folder: string;
  readonly centre: TestCentre;
  readonly port?: number;
  readonly spkiSha256?: string;
  readonly resultSeconds?: number;
  readonly now?: () => Date;
  readonly internet?: Configuration['probes']['internet'];
  /** The path a person chooses in the dialogue that opens next. */
  readonly chosenFile?: () => string | null;
}

const databaseKey = Buffer.alloc(32, 7);

/** Opens the workstation of a folder; the same folder brings back what was stored. */
export function openWorkstation(plan: WorkstationPlan): TestWorkstation {
  mkdirSync(plan.folder, { recursive: true });
  const configuration = unwrap(readConfiguration(writeConfiguration(plan)));
  const trust = unwrap(readTrustStore(configuration.trust));
  const key = plan.centre.workstation.privateKey;
  const now = plan.now ?? (() => new Date());
  const identity = unwrap(
    createWorkstationIdentity({ name: 'ws-1', certificatePath: configuration.certificate, key, trust, now }),
  );
  const agent = createSoftwareAgent();
  const results: ShownResult[] = [];
  const log: string[] = [];
  const screen = new Set<() => void>();
  const database = openDatabase(join(plan.folder, 'workstation.db'), databaseKey);
  const journalKey = createPublicKey(readFileSync(join(plan.centre.folder, 'centre', 'journal-key.pem')));
  const parts: ServiceParts = {
    ...{ configuration, trust, identity, database, now },
    journal: { origin: 'sio-pso.invalid/test', publicKey: journalKey },
    profile: plan.folder,
    software: 'test',
    log: (event, code) => void log.push(`${event} ${code ?? ''}`.trim()),
    forkAgent: () => agent.fork(),
    openPinWindow: async (onContents) => {
      onContents(100);
      const agentPort = { close: () => undefined };
      return { contents: 100, agentPort, onClosed: () => undefined, destroy: () => undefined };
    },
    openResultWindow: async (ready) => ready(showResult(results)),
    chooseFile: async () => plan.chosenFile?.() ?? null,
    screen: { on: (_event, listener) => void screen.add(listener), isLockObserved: () => true },
  };
  const services = createServices(parts);
  return {
    ...{ services, agent, results, database, log, parts },
    lockScreen: () => screen.forEach((listener) => void listener()),
    call: async (name, argument, contents = 1) => await invoke(services.handlers, name, argument, contents),
    crash: () => {
      // What is on the disk at this moment is all that the next start finds.
      const file = join(plan.folder, 'workstation.db');
      copyFileSync(file, `${file}.crash`);
      services.end();
      database.close();
      renameSync(`${file}.crash`, file);
    },
  };
}

/** The value of an outcome that must be a success. */
export function unwrap<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.error));
  return outcome.value;
}

/** The code of an outcome that must be a failure. */
export function codeOf(outcome: Outcome<unknown>): string {
  assert.ok(!outcome.ok, 'expected a failure');
  return outcome.error.code;
}

async function invoke<N extends IpcName>(
  handlers: IpcHandlers,
  name: N,
  argument: IpcArgument<N>,
  contents: number,
): Promise<Outcome<IpcResult<N>>> {
  return await handlers[name](argument, { contents });
}

function showResult(results: ShownResult[]): ResultWindow {
  const listeners = new Set<(cause: 'closed' | 'crashed') => void>();
  const contents = 200 + results.length;
  const shown: ShownResult = {
    contents,
    isDestroyed: false,
    printed: [],
    hasPrinter: true,
    gone: (cause) => listeners.forEach((listener) => void listener(cause)),
  };
  results.push(shown);
  return {
    contents,
    printer: {
      sheets: async () => 2,
      print: async (copies) => {
        if (shown.hasPrinter) shown.printed.push(copies);
        return shown.hasPrinter;
      },
    },
    onGone: (listener) => void listeners.add(listener),
    destroy: async () => {
      shown.isDestroyed = true;
    },
  };
}

function writeConfiguration({ folder, centre, ...plan }: WorkstationPlan): string {
  const { pki, workstation } = centre;
  const server = new X509Certificate(readFileSync(join(centre.folder, 'centre', 'server-tls.pem')));
  const spki = certificateOf(Uint8Array.from(server.raw)).encodings.publicKey;
  writeFileSync(join(folder, 'workstation.pem'), new X509Certificate(workstation.certificate.der).toString());
  const file = join(folder, 'workstation.json');
  const configuration = {
    name: 'ws-1',
    centre: {
      host: '127.0.0.1',
      port: plan.port ?? centre.port(),
      serverName: 'centre.invalid',
      spkiSha256: plan.spkiSha256 ?? createHash('sha256').update(spki).digest('hex'),
    },
    trust: {
      root: join(pki.folder, 'ca.pem'),
      personIssuers: [join(pki.folder, 'persons-ca.pem')],
      operatorIssuers: [join(pki.folder, 'operator-ca.pem')],
    },
    certificate: 'workstation.pem',
    drivers: [{ name: 'software', path: '/nowhere.so', sha256: null }],
    allowUnsignedDrivers: true,
    probes: { internet: plan.internet ?? [], defaultRoute: false },
    support: { phone: '+7 (7172) 00-00-42', email: 'support@sio-pso.invalid' },
    resultSeconds: plan.resultSeconds ?? 600,
  };
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}
