import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openRecords } from '../stand/evidence.ts';
import { trainingPin } from '../stand/officers.ts';
import type { Runtime } from '../stand/runtime.ts';
import type { Stand } from '../stand/stand.ts';
import { Officer, type Wish } from './officer.ts';

/** One step of the day and how long it took. */
export interface DayStep {
  readonly name: string;
  readonly ms: number;
  readonly ok: boolean;
  readonly error?: string;
}

/** What a day leaves behind. */
export interface Day {
  readonly ok: boolean;
  readonly steps: readonly DayStep[];
  readonly requestId: string;
  readonly sealed: Uint8Array;
}

/** How the day is carried: where screenshots go, and who is told of each step (the guide on the screen). */
export interface DayPlan {
  readonly stand: Stand;
  readonly runtime: Runtime;
  readonly wish: Wish;
  readonly screens: string | null;
  readonly announce: (name: string) => void;
}

/**
 * The officer's whole day through the real windows: check, PIN, sign-in, agreement (when it is due), request, receipt,
 * result, close, destruction act, and the refusal of a second opening. Stops at the first step that fails.
 */
export async function liveDay(plan: DayPlan): Promise<Day> {
  const steps: DayStep[] = [];
  const officer = await Officer.at(plan.runtime, trainingPin);
  const scene: Scene = {
    plan,
    officer,
    screen: createScreens(plan.screens),
    requestId: '',
    sealed: new Uint8Array(),
    result: null,
  };
  for (const [name, act] of Object.entries(acts)) {
    plan.announce(name);
    const started = performance.now();
    const error = await act(scene).then(
      () => null,
      (failure: unknown) => String(failure),
    );
    steps.push({
      name,
      ms: Math.round(performance.now() - started),
      ok: error === null,
      ...(error === null ? {} : { error }),
    });
    if (error !== null) break;
  }
  return { ok: steps.every((step) => step.ok), steps, requestId: scene.requestId, sealed: scene.sealed };
}

interface Scene {
  readonly plan: DayPlan;
  readonly officer: Officer;
  readonly screen: (page: Page, name: string) => Promise<void>;
  requestId: string;
  sealed: Uint8Array;
  result: Page | null;
}

const acts: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'workstation check': async ({ officer, screen }) => {
    await officer.checked();
    await screen(officer.work, 'workstation-check');
  },
  'sign-in': async ({ officer, screen }) => {
    await officer.work.keyboard.press('Control+Enter');
    await screen(await officer.pinWindow(), 'pin');
    await officer.enterPin();
    await officer.work
      .locator('main[data-page="agreement"], main[data-page="home"]')
      .waitFor({ timeout: 20_000 });
  },
  agreement: async ({ officer, screen }) => {
    if ((await officer.work.locator('main[data-page="agreement"]').count()) === 0) return;
    await screen(officer.work, 'agreement');
    await officer.signAgreement();
  },
  request: async (scene) => {
    const { officer, screen, plan } = scene;
    await screen(officer.work, 'home');
    await officer.prepare(plan.wish);
    await officer.page('review');
    await screen(officer.work, 'what-will-be-signed');
    scene.requestId = await officer.signAndSend();
  },
  receipt: async (scene) => {
    const { officer, screen, plan } = scene;
    await officer.resultWaits();
    await officer.proven();
    await screen(officer.work, 'receipt');
    const records = openRecords(plan.stand);
    const sealed = records.sealed(scene.requestId);
    records.close();
    if (sealed === null) throw new Error('the centre holds no sealed result');
    scene.sealed = sealed;
  },
  result: async (scene) => {
    scene.result = await scene.officer.openResult();
    await scene.screen(scene.result, 'result');
  },
  close: async ({ officer, result }) => {
    if (result === null) throw new Error('no result is open');
    await officer.closeResult(result);
  },
  'destruction act': async ({ officer, screen }) => {
    await officer.waitForState('destroyed');
    await officer.nothingWaits();
    await screen(officer.work, 'destroyed');
  },
  'second opening refused': ({ officer }) => officer.cannotOpenAgain(),
};

function createScreens(folder: string | null): (page: Page, name: string) => Promise<void> {
  let number = 0;
  return async (page, name) => {
    number += 1;
    if (folder !== null)
      await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
}
