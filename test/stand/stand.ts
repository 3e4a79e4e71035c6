import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DriverSettings } from '../../native/token-agents.ts';
import { type Centre, startCentre } from './centre.ts';
import { investigator, makeToken, type TokenPlan } from './officers.ts';
import { createTrainingPki, type TrainingPki } from './pki/training-pki.ts';
import { startSecretService } from './secret-service.ts';
import { openTokenStore } from './token/store.ts';
import { enrolWorkstation, type Workstation } from './workstation.ts';

/** The token of the officer who holds the training case. */
export const investigatorToken: TokenPlan = { label: 'ЭЦҚ 1', auth: investigator, sign: investigator };

/** How a stand is to be. */
export interface StandPlan {
  readonly folder: string;
  readonly headed: boolean;
  readonly tokens?: readonly TokenPlan[];
  readonly drivers?: readonly DriverSettings[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly internetProbes?: readonly { host: string; port: number }[];
  readonly resultSeconds?: number;
  /** A command to put before the workstation's own. */
  readonly launcher?: readonly string[];
  readonly say?: (line: string) => void;
}

/** A whole training stand: PKI, token, secret service, centre with stand-ins, an enrolled workstation. */
export interface Stand {
  readonly folder: string;
  readonly pki: TrainingPki;
  readonly centre: Centre;
  readonly workstation: Workstation;
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Opens the stand of a folder; what is already made (keys, tokens, certificates, accounts) stays. */
export async function openStand(plan: StandPlan): Promise<Stand> {
  const say = plan.say ?? (() => undefined);
  mkdirSync(plan.folder, { recursive: true, mode: 0o711 });
  say('training PKI in the profile of НУЦ РК');
  const pki = await createTrainingPki(join(plan.folder, 'pki'));
  say('token: AUTH and SIGN keys generated on it, not extractable');
  const softhsm = await makeTokens(plan, pki);
  const secrets = await startSecretService(join(plan.folder, 'keyring'));
  const environment = {
    ...secrets.environment,
    TMPDIR: makeTemporary(plan.folder),
    SOFTHSM2_CONF: softhsm,
    ...plan.environment,
  };
  say('central server with its embedded store; stand-ins of ЕРДР and the state databases');
  const centre = await startCentre(join(plan.folder, 'centre'), pki);
  say('workstation enrolled: its key is in the keyring, its certificate at the centre');
  const workstation = await enrolWorkstation({
    ...plan,
    folder: join(plan.folder, 'workstation'),
    name: 'ws-training-1',
    pki,
    centre,
    environment,
  });
  return {
    folder: plan.folder,
    pki,
    centre,
    workstation,
    environment,
    stop: async () => {
      await centre.stop();
      secrets.stop();
    },
  };
}

/** The workstation's own temporary folder, so that what it leaves there can be searched. */
function makeTemporary(folder: string): string {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  chmodSync(temporary, 0o1777);
  return temporary;
}

async function makeTokens(plan: StandPlan, pki: TrainingPki): Promise<string> {
  const store = await openTokenStore(join(plan.folder, 'token'));
  const list = join(plan.folder, 'token', 'made.json');
  const made: string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const token of plan.tokens ?? [investigatorToken]) {
    if (made.includes(token.label)) continue;
    await makeToken(store, pki, token);
    made.push(token.label);
    writeFileSync(list, JSON.stringify(made));
  }
  return store.configuration;
}
