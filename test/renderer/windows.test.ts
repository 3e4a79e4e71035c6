import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Harness, recorded, startHarness } from './harness.ts';
import { shots } from './shots.ts';

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

test('every page and state lives under the policy, fits its window and leaves no English word in the Kazakh page', async (t) => {
  for (const shot of shots)
    await t.test(shot.name, async () => {
      const page = await harness.open(shot.window, shot.scenario, sizes[shot.window]);
      await shot.act?.(page, 'kk');
      assert.deepEqual((await recorded(page)).violations, []);
      const found = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
        words: `${document.body.innerText} ${[...document.querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label')).join(' ')}`,
        styled: document.querySelectorAll('style').length,
      }));
      const { width, height } = sizes[shot.window];
      assert.equal(found.lang, 'kk');
      assert.ok(found.width <= width && found.height <= height, `${found.width}x${found.height}`);
      assert.equal(found.styled, 0);
      assert.deepEqual(english(found.words), []);
      await page.close();
    });
});

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
