import type { Page } from 'playwright-core';
import { applicantShots } from './applicant-shots.ts';
import { batchShots } from './batch-shots.ts';
import { deskShots } from './desk-shots.ts';
import * as documents from './documents.ts';
import type { Scenario } from './fake-bridge.ts';
import { groundShots } from './ground-shots.ts';
import * as people from './people.ts';
import { printShots } from './print-shots.ts';
import * as results from './results.ts';
import type { Shot } from './shot.ts';
import { startShots } from './start-shots.ts';

const given = { ...documents, ...people, ...results };

const signedIn: Scenario = {
  state: given.signedIn,
  requests: given.rows,
  answers: {
    prepareRequest: { ok: true, value: given.prepared },
    receipt: { ok: true, value: given.shownReceipt },
    signRequest: { ok: false, error: { code: 'token-removed' } },
  },
};

const pin = (prompts: Scenario['prompts'] = []): Scenario => ({
  state: given.startState,
  pin: given.pinContext,
  prompts,
});
const ask = {
  kind: 'ask',
  entry: 1,
  wants: 'pin',
  minLength: 4,
  maxLength: 16,
  counter: 'full',
  lastError: null,
} as const;
const wrong = { code: 'pin-incorrect' } as const;

export const shots: readonly Shot[] = [
  ...startShots,
  {
    name: 'agreement',
    window: 'work',
    bothColours: true,
    scenario: {
      state: { ...given.startState, session: { ...given.account, agreementSignedAt: null } },
      answers: { prepareAgreement: { ok: true, value: given.agreement } },
    },
  },
  { name: 'home', window: 'work', scenario: signedIn, bothColours: true },
  {
    name: 'home-empty',
    window: 'work',
    scenario: { state: { ...given.signedIn, session: given.longAccount } },
  },
  {
    name: 'form',
    window: 'work',
    scenario: signedIn,
    bothColours: true,
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('#ground-caseNumber').fill('2623 0003-100');
      await choose(page, 1);
      await page.locator('#parameter-value').fill('850315498106');
    },
  },
  {
    name: 'form-select',
    window: 'work',
    scenario: signedIn,
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('#service').focus();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'form-errors',
    window: 'work',
    scenario: { ...signedIn, state: { ...given.signedIn, session: { ...given.longAccount, role: 2 } } },
    act: async (page) => {
      await page.keyboard.press('F9');
      await choose(page, 2);
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'review',
    window: 'work',
    scenario: signedIn,
    bothColours: true,
    act: async (page) => {
      await toReview(page);
    },
  },
  {
    name: 'review-error',
    window: 'work',
    scenario: signedIn,
    act: async (page) => {
      await toReview(page);
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'requests',
    window: 'work',
    scenario: signedIn,
    bothColours: true,
    act: async (page) => {
      await page.keyboard.press('F3');
      await page.locator('[role="row"]').nth(2).click();
    },
  },
  {
    name: 'requests-destroyed',
    window: 'work',
    scenario: { ...signedIn, state: { ...given.signedIn, session: given.longAccount } },
    act: async (page) => {
      await page.keyboard.press('F3');
      await page.locator('[role="row"]').nth(7).click();
    },
  },
  {
    name: 'requests-refused',
    window: 'work',
    scenario: signedIn,
    act: async (page) => {
      await page.keyboard.press('F3');
      await page.locator('[role="row"]').nth(4).click();
    },
  },
  {
    name: 'receipt',
    window: 'work',
    scenario: signedIn,
    act: async (page) => {
      await page.keyboard.press('F3');
      await page.locator('[role="row"]').nth(8).click();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'requests-signed',
    window: 'work',
    scenario: {
      ...signedIn,
      answers: { ...signedIn.answers, signRequest: { ok: true, value: null } },
      effects: {
        signRequest: {
          requests: [
            { ...given.readyRow, id: given.prepared.id, state: 'waiting', receipt: 'none' },
            ...given.rows,
          ],
        },
      },
    },
    act: async (page) => {
      await toReview(page);
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-page="requests"]').waitFor();
    },
  },
  {
    name: 'requests-empty',
    window: 'work',
    scenario: { state: given.signedIn },
    act: (page) => page.keyboard.press('F3'),
  },
  { name: 'check', window: 'work', scenario: signedIn, act: (page) => page.keyboard.press('F5') },
  ...applicantShots,
  ...batchShots,
  ...deskShots,
  ...groundShots,
  ...printShots,
  { name: 'pin', window: 'pin', scenario: pin([ask]), bothColours: true },
  { name: 'pin-wrong', window: 'pin', scenario: pin([{ ...ask, counter: 'low', lastError: wrong }]) },
  { name: 'pin-final', window: 'pin', scenario: pin([{ ...ask, counter: 'final', lastError: wrong }]) },
  {
    name: 'pin-long',
    window: 'pin',
    scenario: {
      state: given.startState,
      pin: {
        ...given.pinContext,
        holder: given.longAccount.fullName,
        documents: given.pinContext.documents.map((one) => ({
          ...one,
          title: given.agreement.document.title,
        })),
      },
      prompts: [{ ...ask, counter: 'final', lastError: wrong }],
    },
  },
  { name: 'pin-locked', window: 'pin', scenario: pin([{ ...ask, counter: 'locked', lastError: wrong }]) },
  { name: 'pin-working', window: 'pin', scenario: pin([{ kind: 'working' }]) },
  {
    name: 'result',
    window: 'result',
    scenario: { state: given.startState, result: given.result },
    bothColours: true,
  },
  {
    name: 'result-table',
    window: 'result',
    scenario: { state: given.startState, result: given.vehiclesResult },
  },
  {
    name: 'result-photograph',
    window: 'result',
    scenario: { state: given.startState, result: given.photographResult },
  },
];

async function choose(page: Page, place: number): Promise<void> {
  await page.locator('#service').focus();
  await page.keyboard.press('ArrowDown');
  await page
    .locator('[role="option"]')
    .nth(place - 1)
    .click();
}

async function toReview(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('#ground-caseNumber').fill(given.caseNumber);
  await choose(page, 1);
  await page.locator('#parameter-value').fill(given.otherIin);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-page="review"]').waitFor();
}
