import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFaultyModule, createFaultControl, type FaultControl } from '../faults/faulty.ts';
import { standFolder } from '../stand/folder.ts';
import { trainingPin } from '../stand/officers.ts';
import type { Runtime } from '../stand/runtime.ts';
import { openStand, type Stand, type StandPlan } from '../stand/stand.ts';
import { Officer } from './officer.ts';

/** A fresh stand with a started workstation and an officer before it. */
export interface Workplace {
  readonly stand: Stand;
  readonly faults: FaultControl;
  runtime: Runtime;
  officer: Officer;
  /** Starts the workstation again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a workplace of its own in an empty folder. The token is driven through the faulty module, which is quiet. */
export async function openWorkplace(name: string, plan: Partial<StandPlan> = {}): Promise<Workplace> {
  const folder = join(standFolder(), `e2e-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const faults = createFaultControl(folder);
  const stand = await openStand({
    folder,
    headed: false,
    drivers: [{ name: 'Training', path: buildFaultyModule(), sha256: null }],
    ...plan,
    environment: { ...faults.env, ...plan.environment },
  });
  const runtime = await stand.workstation.start();
  const workplace: Workplace = {
    stand,
    faults,
    runtime,
    officer: await Officer.at(runtime, trainingPin),
    restart: async () => {
      workplace.runtime = await stand.workstation.start();
      workplace.officer = await Officer.at(workplace.runtime, trainingPin);
    },
    close: async () => {
      await workplace.runtime.stop();
      await stand.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return workplace;
}
