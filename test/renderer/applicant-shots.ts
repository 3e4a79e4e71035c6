import type { Page } from 'playwright-core';
import { applicationRows, preparedApplication } from './applications.ts';
import type { Scenario } from './fake-bridge.ts';
import { startState } from './people.ts';
import type { Shot } from './shot.ts';

const scenario: Scenario = {
  state: startState,
  answers: {
    signIn: { ok: false, error: { code: 'account-unknown' } },
    applications: { ok: true, value: applicationRows },
    prepareApplication: { ok: true, value: preparedApplication },
  },
};

/** Pictures of the way in for who has no account. */
export const applicantShots: readonly Shot[] = [
  { name: 'applicant-start', window: 'work', scenario, bothColours: true },
  {
    name: 'applicant-unknown',
    window: 'work',
    scenario: { ...scenario, answers: { ...scenario.answers, applications: { ok: true, value: [] } } },
    act: async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'applicant-form', window: 'work', scenario, act: openForm },
  {
    name: 'applicant-form-errors',
    window: 'work',
    scenario,
    act: async (page) => {
      await openForm(page);
      await page.keyboard.press('Control+Enter');
    },
  },
];

async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('[data-page="application"]').waitFor();
}
