import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DriverSettings } from '../../native/token-agents.ts';
import { type Centre, centreName, enrol, journalOrigin } from './centre.ts';
import type { TrainingPki } from './pki/training-pki.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { softHsmModule } from './token/store.ts';

/** What a workstation of the stand is started with. */
export interface WorkstationPlan {
  readonly folder: string;
  readonly name: string;
  readonly pki: TrainingPki;
  readonly centre: Centre;
  readonly drivers?: readonly DriverSettings[];
  readonly environment: Readonly<Record<string, string>>;
  /** Places that count as "the Internet"; nothing listens there unless a test says so. */
  readonly internetProbes?: readonly { host: string; port: number }[];
  readonly resultSeconds?: number;
  readonly headed: boolean;
  readonly launcher?: readonly string[];
}

/** An enrolled workstation that can be started, stopped and started again on the same profile. */
export interface Workstation {
  readonly profile: string;
  start(): Promise<Runtime>;
}

/** Enrols a workstation as an administrator does: key made on the PC, request certified, certificate registered. */
export async function enrolWorkstation(plan: WorkstationPlan): Promise<Workstation> {
  mkdirSync(plan.folder, { recursive: true });
  const profile = join(plan.folder, 'profile');
  const config = writeConfig(plan);
  const args = [`--config=${config}`, `--user-data-dir=${profile}`];
  if (!existsSync(join(plan.folder, 'workstation.pem'))) {
    const enrolment = await startRuntime({
      args: [...args, '--enrol'],
      environment: plan.environment,
      headed: false,
      windows: false,
    });
    await enrolment.ended;
    await certify(plan, readFileSync(join(profile, 'workstation.csr'), 'utf8'));
  }
  await register(plan);
  return {
    profile,
    start: () =>
      startRuntime({
        args,
        environment: plan.environment,
        headed: plan.headed,
        windows: true,
        launcher: plan.launcher ?? [],
      }),
  };
}

function writeConfig({
  folder,
  name,
  pki,
  centre,
  drivers,
  internetProbes,
  resultSeconds,
}: WorkstationPlan): string {
  const config = {
    name,
    centre: {
      host: '127.0.0.1',
      port: centre.port,
      serverName: centreName,
      spkiSha256: centre.spkiSha256,
    },
    trust: {
      root: join(pki.folder, 'ca.pem'),
      personIssuers: [join(pki.folder, 'persons-ca.pem')],
      operatorIssuers: [join(pki.folder, 'operator-ca.pem')],
    },
    certificate: 'workstation.pem',
    drivers: drivers ?? [{ name: 'SoftHSM', path: softHsmModule, sha256: null }],
    allowUnsignedDrivers: true,
    journal: { origin: journalOrigin, key: centre.journalKey },
    probes: { internet: internetProbes ?? [{ host: '127.0.0.1', port: 9 }], defaultRoute: false },
    support: { phone: '+7 (7172) 00-00-42', email: 'support@sio-pso.invalid' },
    resultSeconds: resultSeconds ?? 600,
  };
  const file = join(folder, 'workstation.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

async function certify({ folder, name, pki }: WorkstationPlan, request: string): Promise<void> {
  const der = await pki.issueFromRequest(request, 'workstation', name);
  const issuer = readFileSync(join(pki.folder, 'operator-ca.pem'), 'utf8');
  writeFileSync(join(folder, 'workstation.pem'), new X509Certificate(der).toString() + issuer);
}

async function register({ folder, name, centre }: WorkstationPlan): Promise<void> {
  const certificate = new X509Certificate(readFileSync(join(folder, 'workstation.pem')));
  const certificateSha256 = createHash('sha256').update(certificate.raw).digest('hex');
  await enrol(centre.config, join(folder, 'enrolment.json'), {
    accounts: [],
    workstations: [{ name, certificateSha256 }],
  });
}
