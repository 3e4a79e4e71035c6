import type { Scenario } from './fake-bridge.ts';
import { preparedFiling } from './filings.ts';
import { signedIn } from './people.ts';
import type { Shot } from './shot.ts';

const scenario: Scenario = {
  state: signedIn,
  requests: [],
  answers: { prepareFiling: { ok: true, value: preparedFiling } },
};

/** Pictures of the list of documents to sign together. */
export const batchShots: readonly Shot[] = [
  {
    name: 'batch',
    window: 'work',
    scenario,
    act: async (page) => {
      await page.keyboard.press('F4');
      await page.locator('[data-page="documents"]').waitFor();
      await page.keyboard.press('F9');
      await page.locator('[data-key="incident-report"]').click();
      await page.locator('#field-since').fill('22.11.2026 10:00');
      await page.locator('#field-description').fill('Жауап жоқ');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-page="review"]').waitFor();
      await page.keyboard.press('F8');
      await page.locator('[data-page="batch"]').waitFor();
    },
  },
];
