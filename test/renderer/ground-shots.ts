import type { Page } from 'playwright-core';
import { account, longAccount, signedIn } from './people.ts';
import type { Shot } from './shot.ts';

const analyst = { ...account, role: 1, analysisCategory: 3 };
const head = { ...account, role: 'joint-41-69/1' as const, isMvd: false, isUnitHead: true };

/** Pictures of the grounds of a request and of the search for a service. */
export const groundShots: readonly Shot[] = [
  {
    name: 'ground-order',
    window: 'work',
    scenario: { state: signedIn },
    act: async (page) => {
      await page.keyboard.press('F9');
      await chooseOption(page, '#ground-basis', 3);
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'ground-analysis',
    window: 'work',
    scenario: { state: { ...signedIn, session: analyst } },
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('[data-page="new-request"]').waitFor();
      await chooseOption(page, '#ground', 5);
    },
  },
  {
    name: 'ground-revenue',
    window: 'work',
    scenario: { state: { ...signedIn, session: head } },
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('#service').focus();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'service-refused',
    window: 'work',
    scenario: { state: { ...signedIn, session: longAccount } },
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.locator('main .checkbox').click();
      await page.locator('#service').focus();
      await page.keyboard.press('ArrowUp');
    },
  },
  {
    name: 'service-search',
    window: 'work',
    scenario: { state: signedIn },
    act: async (page, language) => {
      await page.keyboard.press('F9');
      await page.locator('#service').focus();
      await page.keyboard.type(language === 'kk' ? 'база' : 'база данных');
      await page.keyboard.press('ArrowDown');
    },
  },
];

async function chooseOption(page: Page, control: string, place: number): Promise<void> {
  await page.locator(control).click();
  await page.locator('[role="option"]').nth(place).click();
}
