import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// WCAG 2.2: 1.4.3 (text, 4.5:1) and 1.4.11 (borders of controls, focus, icons, 3:1), for each look of the windows.
const backgrounds = ['page', 'surface', 'sunken', 'selected'];
const text: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...backgrounds, 'safe-soft', 'waiting-soft', 'refused-soft']],
  ['muted', [...backgrounds, 'waiting-soft', 'refused-soft']],
  ['action', backgrounds],
  ['safe', [...backgrounds, 'safe-soft']],
  ['waiting', [...backgrounds, 'waiting-soft']],
  ['refused', [...backgrounds, 'refused-soft']],
  ['on-action', ['action', 'action-hover']],
  ['on-once', ['once']],
];
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['page', 'surface']],
  ['focus', [...backgrounds, 'refused-soft']],
];

const css = readFileSync('renderer/ui/tokens.css', 'utf8');
const dark = '(prefers-color-scheme: dark)';
const more = '(prefers-contrast: more)';
const looks = {
  light: [],
  dark: [dark],
  'light, high contrast': [more],
  'dark, high contrast': [dark, more, `${more} and ${dark}`],
} as const;

for (const [look, conditions] of Object.entries(looks)) {
  test(`${look}: words, borders and focus stand out enough from what is behind them`, () => {
    const colours = coloursOf(conditions);
    const weak = [...tooWeak(colours, text, 4.5), ...tooWeak(colours, shapes, 3)];
    assert.deepEqual(weak, []);
  });
}

test('the measure itself: black on white is 21, #777777 on white is just below 4.5', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(Math.round(contrast('#777777', '#ffffff') * 100) / 100, 4.48);
});

function tooWeak(
  colours: ReadonlyMap<string, string>,
  pairs: typeof text,
  least: number,
): { pair: string; ratio: string }[] {
  const colour = (name: string) => colours.get(name) ?? assert.fail(`no colour --${name}`);
  return pairs.flatMap(([front, behind]) =>
    behind.flatMap((back) => {
      const ratio = contrast(colour(front), colour(back));
      return ratio < least ? [{ pair: `${front} on ${back}`, ratio: ratio.toFixed(2) }] : [];
    }),
  );
}

/** The colours in force: those of `:root`, then of each media block that applies, in the order of the file. */
function coloursOf(conditions: readonly string[]): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  const [basic = '', ...blocks] = css.split('@media ');
  const inForce = blocks.filter((block) => conditions.includes(block.slice(0, block.indexOf(' {'))));
  assert.equal(inForce.length, conditions.length, 'a look names a block that is not there');
  for (const block of [basic, ...inForce])
    for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g))
      colours.set(name, value);
  return colours;
}

/** Contrast ratio by WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const channel = (place: number) => {
    const value = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
