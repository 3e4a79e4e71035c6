import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Harness, recorded, startHarness } from './harness.ts';
import { type Shot, shots } from './shots.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

const sizes = {
  work: { width: 1366, height: 728 },
  pin: { width: 460, height: 420 },
  result: { width: 1100, height: 700 },
};

test('every page and state lives under the policy, fits its window and has no English word in Kazakh', async () => {
  const waiting = [...shots];
  const worker = async () => {
    for (let shot = waiting.shift(); shot !== undefined; shot = waiting.shift()) await check(shot);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
});

async function check(shot: Shot): Promise<void> {
  const page = await harness.open(shot.window, shot.scenario, sizes[shot.window]);
  await shot.act?.(page, 'kk');
  const { violations } = await recorded(page);
  const { words, width, height, ...rest } = await page.evaluate(lookAround);
  const fits = width <= sizes[shot.window].width && height <= sizes[shot.window].height;
  assert.deepEqual(
    { shot: shot.name, violations, fits, english: english(words), ...rest },
    { shot: shot.name, violations: [], fits: true, english: [], lang: 'kk', styles: 0 },
  );
  await page.close();
}

function lookAround() {
  const labels = [...document.querySelectorAll('[aria-label]')].map((element) =>
    element.getAttribute('aria-label'),
  );
  return {
    lang: document.documentElement.lang,
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    words: [document.getElementById('root')?.textContent ?? '', ...labels].join(' '),
    styles: document.querySelectorAll('style').length,
  };
}

test('the policy of the harness does refuse what it should: an inline script and a style', async () => {
  const page = await harness.open('work', shots[0]?.scenario ?? assert.fail());
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await page.waitForFunction(
    () => (window as unknown as { fake: { violations: string[] } }).fake.violations.length > 0,
  );
  await page.close();
});

/** Latin words that are neither names of keys and formats nor made-up data of the scenarios. */
function english(words: string): string[] {
  const known =
    /^(Ctrl|Enter|Esc|PIN|SHA|SoftHSM|KAZTOKEN|ABC|BCD|VIN|Toyota|Land|Cruiser|Prado|training|JTEBX|XTA)$/;
  const found = words.match(/[A-Za-z]{3,}/g) ?? [];
  return found.filter((word) => !known.test(word) && !/^[a-f]+$/.test(word));
}
