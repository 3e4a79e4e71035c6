import type { Page } from 'playwright-core';
import { listFiling, operator, oversightFiling, presentedList, prosecutor, sanctioned } from './desk-work.ts';
import { notices } from './filings.ts';
import { caseNumber, otherIin, startState } from './people.ts';
import type { Shot } from './shot.ts';

const fault = { code: 'oversight-incomplete' as const, params: { detail: 'gap' } };

/** Pictures of attachments, sanctions, conflicts, proved lists and of what is there before sign-in. */
export const workShots: readonly Shot[] = [
  {
    name: 'attachment',
    window: 'work',
    scenario: prosecutor,
    bothColours: true,
    act: async (page) => {
      await openForm(page, 'oversight-request');
      await page.locator('#field-ruling').press('Enter');
      await page.locator('[data-file="chosen"]').waitFor();
    },
  },
  {
    name: 'attachment-missing',
    window: 'work',
    scenario: prosecutor,
    act: async (page) => {
      await openForm(page, 'oversight-request');
      await page.keyboard.press('Control+Enter');
      await page.locator('#field-ruling').focus();
    },
  },
  {
    name: 'attached',
    window: 'work',
    scenario: prosecutor,
    act: (page) => show(page, oversightFiling.id),
  },
  {
    name: 'list-proven',
    window: 'work',
    scenario: prosecutor,
    bothColours: true,
    act: (page) => show(page, listFiling.id),
  },
  {
    name: 'list-incomplete',
    window: 'work',
    scenario: {
      ...prosecutor,
      filed: { [listFiling.id]: presentedList({ state: 'incomplete', parts: 2, fault }) },
    },
    act: (page) => show(page, listFiling.id),
  },
  {
    name: 'sanction',
    window: 'work',
    scenario: sanctioned,
    bothColours: true,
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('#ground-caseNumber').fill(caseNumber);
      await page.locator('#service').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role="option"]').first().click();
      await page.locator('#parameter-value').fill(otherIin);
      await page.locator('#sanction').focus();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role="option"]').first().click();
    },
  },
  {
    name: 'conflicts',
    window: 'work',
    scenario: operator,
    bothColours: true,
    act: async (page) => {
      await page.locator('.rail-desk').last().press('Enter');
      await page.locator('[data-page="conflicts"]').waitFor();
    },
  },
  {
    name: 'conflicts-decide',
    window: 'work',
    scenario: operator,
    act: async (page) => {
      await page.locator('.rail-desk').last().press('Enter');
      await page.locator('[data-page="conflicts"]').waitFor();
      await page.keyboard.press('F9');
      await page.locator('[data-page="filing-form"]').waitFor();
    },
  },
  {
    name: 'start-notice',
    window: 'work',
    scenario: {
      state: {
        ...startState,
        channel: { state: 'down', since: null, fault: { code: 'server-unreachable' } },
      },
      notices,
    },
    bothColours: true,
  },
];

async function openForm(page: Page, type: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.keyboard.press('F9');
  await page.locator(`[data-key="${type}"]`).press('Enter');
  await page.locator('[data-page="filing-form"]').waitFor();
}

async function show(page: Page, id: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator(`[role="row"][data-key="${id}"]`).click();
  await page.locator('[data-verified]').waitFor();
}
