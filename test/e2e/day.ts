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
  const day = { requestId: '', sealed: new Uint8Array() };
  for (const [name, act] of acts(plan, day)) {
    plan.announce(name);
    const started = performance.now();
    const error = await act().then(
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
  return { ok: steps.every((step) => step.ok), steps, ...day };
}

type Act = readonly [string, () => Promise<void>];

function acts(plan: DayPlan, day: { requestId: string; sealed: Uint8Array }): Act[] {
  let officer: Officer;
  let result: Page;
  const screens = createScreens(plan.screens);
  const records = () => openRecords(plan.stand);
  return [
    [
      'workstation check',
      async () => {
        officer = await Officer.at(plan.runtime, trainingPin);
        await officer.checked();
        await screens(officer.work, 'workstation-check');
      },
    ],
    [
      'sign-in',
      async () => {
        await officer.work.keyboard.press('Control+Enter');
        await screens(await officer.pinWindow(), 'pin');
        await officer.enterPin();
        await officer.work
          .locator('main[data-page="agreement"], main[data-page="home"]')
          .waitFor({ timeout: 20_000 });
      },
    ],
    [
      'agreement',
      async () => {
        if ((await officer.work.locator('main[data-page="agreement"]').count()) === 0) return;
        await screens(officer.work, 'agreement');
        await officer.signAgreement();
      },
    ],
    [
      'request',
      async () => {
        await screens(officer.work, 'home');
        await officer.prepare(plan.wish);
        await screens(officer.work, 'what-will-be-signed');
        day.requestId = await officer.signAndSend();
      },
    ],
    [
      'receipt',
      async () => {
        await officer.waitForState('ready').catch(() => officer.waitForState('delivered', 5000));
        await officer.proven();
        await screens(officer.work, 'receipt');
        const sealed = records().sealed(day.requestId);
        if (sealed === null) throw new Error('the centre holds no sealed result');
        day.sealed = sealed;
      },
    ],
    [
      'result',
      async () => {
        result = await officer.openResult();
        await screens(result, 'result');
      },
    ],
    ['close', () => officer.closeResult(result)],
    [
      'destruction act',
      async () => {
        await officer.waitForState('destroyed');
        await officer.nothingWaits();
        await screens(officer.work, 'destroyed');
      },
    ],
    ['second opening refused', () => officer.cannotOpenAgain()],
  ];
}

function createScreens(folder: string | null): (page: Page, name: string) => Promise<void> {
  let number = 0;
  return async (page, name) => {
    number += 1;
    if (folder !== null)
      await page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
}
