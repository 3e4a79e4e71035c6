import type { Page } from 'playwright-core';
import type { Scenario } from './fake-bridge.ts';
import {
  deficiencyFiling,
  duties,
  filed,
  filings,
  noticeFiling,
  notices,
  preparedFiling,
} from './filings.ts';
import { longAccount, signedIn } from './people.ts';
import type { Shot } from './shot.ts';
import { workShots } from './work-shots.ts';

const operator = { ...longAccount, capacities: ['operator', 'responsible-official'] as const };

const desk: Scenario = {
  state: { ...signedIn, session: { ...operator, capacities: [...operator.capacities], isUnitHead: true } },
  filings,
  filed,
  notices,
  duties,
  answers: {
    prepareFiling: { ok: true, value: preparedFiling },
    signFiling: { ok: false, error: { code: 'token-removed' } },
  },
};

/** Pictures of the documents' desk, of duties and notices. */
export const deskShots: readonly Shot[] = [
  { name: 'desk-home', window: 'work', scenario: desk, bothColours: true },
  {
    name: 'desk-notice',
    window: 'work',
    scenario: desk,
    act: (page) => page.locator('[data-status="notice"] button').click(),
  },
  {
    name: 'desk-duties',
    window: 'work',
    scenario: desk,
    act: (page) => page.locator('[data-status="duties"] button').click(),
  },
  {
    name: 'documents',
    window: 'work',
    scenario: desk,
    bothColours: true,
    act: (page) => select(page, deficiencyFiling.id),
  },
  { name: 'documents-notice', window: 'work', scenario: desk, act: (page) => select(page, noticeFiling.id) },
  {
    name: 'documents-empty',
    window: 'work',
    scenario: { state: signedIn },
    act: (page) => page.keyboard.press('F4'),
  },
  { name: 'new-document', window: 'work', scenario: desk, act: chooseNew },
  {
    name: 'filing-form',
    window: 'work',
    scenario: desk,
    bothColours: true,
    act: (page) => openForm(page, 'maintenance-notice'),
  },
  {
    name: 'filing-form-errors',
    window: 'work',
    scenario: desk,
    act: async (page) => {
      await openForm(page, 'maintenance-notice');
      await page.locator('#field-from').fill('31.02.2026 10:00');
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'filing-answer',
    window: 'work',
    scenario: desk,
    act: async (page) => {
      await select(page, deficiencyFiling.id);
      await page.locator('.filing-answers button').first().click();
      await page.locator('[data-verified]').waitFor();
    },
  },
  {
    name: 'filing-review-error',
    window: 'work',
    scenario: desk,
    act: async (page) => {
      await openForm(page, 'maintenance-notice');
      await page.locator('#field-from').fill('23.11.2026 22:00');
      await page.locator('#field-until').fill('24.11.2026 02:00');
      await page.locator('#field-kk').fill('Жаңарту');
      await page.locator('#field-ru').fill('Обновление');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-page="review"]').waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  ...workShots,
];

async function select(page: Page, id: string): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator(`[role="row"][data-key="${id}"]`).click();
  await page.locator('[data-verified]').waitFor();
}

async function chooseNew(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await page.locator('[data-page="documents"]').waitFor();
  await page.keyboard.press('F9');
  await page.locator('[data-page="new-document"]').waitFor();
}

async function openForm(page: Page, type: string): Promise<void> {
  await chooseNew(page);
  await page.locator(`[data-key="${type}"]`).click();
  await page.locator('[data-page="filing-form"]').waitFor();
}
