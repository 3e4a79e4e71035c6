import type { Scenario } from './fake-bridge.ts';
import { startState } from './people.ts';
import { preparedPrint } from './prints.ts';
import { result, vehiclesResult } from './results.ts';
import type { Shot } from './shot.ts';

const scenario: Scenario = {
  state: startState,
  result,
  answers: {
    preparePrint: { ok: true, value: preparedPrint },
    printResult: { ok: false, error: { code: 'print-failed' } },
  },
};

/** Pictures of printing for the case file. */
export const printShots: readonly Shot[] = [
  {
    name: 'print-form',
    window: 'result',
    scenario,
    act: async (page) => {
      await page.keyboard.press('F8');
      await page.locator('#print-materials').waitFor();
    },
  },
  {
    name: 'print-failed',
    window: 'result',
    scenario,
    act: async (page) => {
      await page.keyboard.press('F8');
      await page.locator('#print-materials').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#print-primary:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'print-paper',
    window: 'result',
    scenario: { ...scenario, result: vehiclesResult },
    act: (page) => page.emulateMedia({ media: 'print' }),
  },
];
