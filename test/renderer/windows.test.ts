import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Harness, recorded, startHarness } from './harness.ts';
import type { Shot } from './shot.ts';
import { shots } from './shots.ts';
import { sizes, smallest } from './sizes.ts';

let harness: Harness;
before(async () => {
  harness = await startHarness();
});
after(() => harness.end());

test('every page and state lives under the policy, fits its window and has no English word in Kazakh', async () => {
  const waiting = [...shots];
  // All of them are looked at, so that one run names everything that is wrong.
  const faults: string[] = [];
  const worker = async () => {
    for (let shot = waiting.shift(); shot !== undefined; shot = waiting.shift())
      await check(shot).catch((error: unknown) => faults.push(String(error)));
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  assert.deepEqual(faults, []);
});

async function check(shot: Shot): Promise<void> {
  const page = await harness.open(shot.window, shot.scenario, sizes[shot.window]);
  await shot.act?.(page, 'kk');
  const { violations } = await recorded(page);
  const { words, ...rest } = await page.evaluate(lookAround);
  assert.deepEqual(
    { shot: shot.name, violations, english: english(words), ...rest },
    { shot: shot.name, violations: [], english: [], lang: 'kk', styles: 0, over: [] },
  );
  await page.setViewportSize(smallest[shot.window]);
  // An open popover takes its new place only after the window has got its new size.
  let { over } = await page.evaluate(lookAround);
  for (let turn = 0; over.length > 0 && turn < 30; turn += 1) {
    await page.waitForTimeout(100);
    ({ over } = await page.evaluate(lookAround));
  }
  assert.deepEqual({ shot: shot.name, over }, { shot: shot.name, over: [] }, 'in the smallest window');
  await page.close();
}

function lookAround() {
  // What is cut is cut by a box that clips or scrolls; hidden boxes have 1 px, the watermark is cut on purpose.
  const cuts = (element: Element) =>
    element === document.documentElement ||
    (getComputedStyle(element).overflowX !== 'visible' &&
      element.clientWidth > 1 &&
      !element.matches('.watermark, .result-frame, input'));
  const labels = [...document.querySelectorAll('[aria-label]')].map((element) =>
    element.getAttribute('aria-label'),
  );
  return {
    lang: document.documentElement.lang,
    over: [...document.querySelectorAll('html, main, main *, header, header *, nav *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && cuts(element))
      .map((element) => `${element.className} ${element.textContent?.slice(0, 40)}`),
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
    /^(Ctrl|Enter|Esc|PIN|SIGN|AUTH|SHA|PDF|pdf|mail|SoftHSM|KAZTOKEN|ABC|BCD|VIN|Toyota|Land|Cruiser|Prado|training|JTEBX|XTA)$/;
  // An e-mail address has no language; a driver's function and code (C_…, CKR_…) are told as they are.
  const found = words.replace(/\S+@\S+|\bC(?:KR)?_\w+/g, '').match(/[A-Za-z]{3,}/g) ?? [];
  return found.filter((word) => !known.test(word) && !/^[a-f]+$/.test(word));
}
