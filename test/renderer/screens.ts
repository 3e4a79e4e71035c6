// Development only: pictures of every page and state, `node test/renderer/screens.ts FOLDER [name part]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Scenario } from './fake-bridge.ts';
import { recorded, startHarness } from './harness.ts';
import type { Shot } from './shot.ts';
import { shots } from './shots.ts';
import { sizes } from './sizes.ts';

const looks = [
  { suffix: '' },
  { suffix: '-dark', dark: true },
  { suffix: '-contrast', contrast: true },
  { suffix: '-dark-contrast', dark: true, contrast: true },
] as const;

const [folder = '/tmp/screens', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const harness = await startHarness();
try {
  for (const shot of shots.filter((candidate) => candidate.name.includes(part))) await take(shot);
} finally {
  await harness.end();
}

async function take(shot: Shot): Promise<void> {
  for (const language of ['kk', 'ru'] as const) {
    for (const look of shot.bothColours && language === 'ru' ? looks : looks.slice(0, 1)) {
      const options = { ...sizes[shot.window], ...look };
      const page = await harness.open(shot.window, inLanguage(shot.scenario, language), options);
      await shot.act?.(page, language);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${shot.name}-${language}${look.suffix}.png`) });
      await report(page, shot.name);
      await page.close();
    }
  }
}

function inLanguage(scenario: Scenario, language: 'kk' | 'ru'): Scenario {
  return {
    ...scenario,
    state: { ...scenario.state, language },
    ...(scenario.pin === undefined ? {} : { pin: { ...scenario.pin, language } }),
    ...(scenario.result === undefined ? {} : { result: { ...scenario.result, language } }),
  };
}

async function report(page: Page, name: string): Promise<void> {
  const { violations } = await recorded(page);
  for (const violation of violations) console.log(`${name}: policy violated: ${violation}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (over) console.log(`${name}: wider than the window`);
}
