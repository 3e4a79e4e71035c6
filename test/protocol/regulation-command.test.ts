import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { z } from 'zod';
import { answer, everybody, everything, type Question } from './regulation-oracle.ts';

const grounds = [
  'criminal-case',
  'administrative-case-court',
  'administrative-case-committee',
  'civil-case',
  'primary-check',
  'enforcement-proceeding',
  'search-case',
  'information-analysis',
  'revenue-field-audit',
];
const name = z.union([z.number().int(), z.string().regex(/^(?:joint-41-69|order-146)\/\d+$/)]);
const shape = z.strictObject({
  roles: z.array(z.looseObject({ role: name })).length(35),
  decisions: z.array(
    z.strictObject({
      role: name,
      ground: z.enum(grounds),
      service: name,
      outcome: z.enum(['allowed', 'conditional', 'refused']),
      conditions: z.array(z.string()),
      items: z.array(z.string()).min(1),
    }),
  ),
  conflicts: z.array(z.looseObject({ table: z.string(), number: z.number(), ground: z.string() })),
  items: z.array(
    z.strictObject({
      act: z.string(),
      item: z.string(),
      status: z.enum(['implemented', 'partly', 'not-yet', 'not-software']),
      code: z.array(z.string()),
      tests: z.array(z.string()),
      why: z.string(),
    }),
  ),
});

const begun = performance.now();
const { decisions, conflicts, items } = shape.parse(JSON.parse(run('--json').stdout));
const seconds = (performance.now() - begun) / 1000;

test('the machine-readable regulation has the agreed shape, alone on standard output, within ten seconds', () => {
  assert.equal(run('--json').stderr, '');
  assert.ok(seconds < 10, `${seconds} s`);
  assert.ok(items.length > 400);
});

test('appendices 1 and 2, order 146, joint order: each of the 35 x 9 x 96 cells is there once', () => {
  assert.equal(decisions.length, (25 + 1 + 9) * 9 * (79 + 17));
  const cells = decisions.map(({ role, ground, service }) => `${role} ${ground} ${service}`);
  assert.equal(new Set(cells).size, decisions.length);
});

test('appendices 1 and 2, order 146, joint order: every cell is what the second reading of the acts says', () => {
  const found = new Map(decisions.map((cell) => [`${cell.role} ${cell.ground} ${cell.service}`, cell]));
  const wrong: string[] = [];
  for (const who of everybody)
    for (const ground of grounds)
      for (const service of everything) {
        const told = answer({ who, ground, service, known: {} }, { analysis: [], sanction: [] });
        const key = `${idOf(who)} ${ground} ${idOf(service)}`;
        const cell = found.get(key);
        const expected = told === 'no' ? ['refused', ''] : [told === '' ? 'allowed' : 'conditional', told];
        if (cell?.outcome !== expected[0] || cell?.conditions.toSorted().join() !== expected[1])
          wrong.push(`${key}: ${cell?.outcome} ${cell?.conditions}, expected ${expected}`);
      }
  assert.deepEqual(wrong, []);
  const count = (outcome: string) => decisions.filter((cell) => cell.outcome === outcome).length;
  for (const outcome of ['allowed', 'conditional', 'refused']) assert.ok(count(outcome) > 100, outcome);
});

test('appendix 2 (27): photographs on primary check are conditional on МВД, and say by which items', () => {
  const cell = decisions.find(
    ({ role, ground, service }) => role === 4 && ground === 'primary-check' && service === 27,
  );
  assert.deepEqual(cell?.conditions, ['mvd-only']);
  assert.deepEqual(cell?.items, [
    'rules-151 app.1',
    'rules-151 app.2 (27)',
    'rules-151 app.1-2',
    'rules-151 app.2',
  ]);
});

test('appendices 1 and 2: 27 cells in which the languages differ, with their cost', () => {
  assert.equal(conflicts.length, 27);
  for (const conflict of conflicts) assert.ok('cost' in conflict);
});

for (const language of ['kk', 'ru'])
  test(`the printed pages (${language}) fit 120 columns and have grids, conflicts and items`, () => {
    const lines = run('--language', language).stdout.split('\n');
    assert.deepEqual(
      lines.filter((line) => line.length > 120),
      [],
    );
    for (const row of ['order-146/9', 'joint-41-69/17', '79'])
      assert.ok(
        lines.some((line) => line.startsWith(`${row} `)),
        row,
      );
    const text = lines.join('\n');
    // What the stricter reading costs: role 23, and the bans of services 57 and 58.
    for (const cost of ['77 → 15', '19 → 2', '3033']) assert.ok(text.includes(cost), cost);
    assert.ok(lines.some((line) => line.startsWith('✔ 17 ')));
  });

test('the parts are in both languages different pages; one part prints that part alone', () => {
  assert.notEqual(run('--language', 'kk').stdout, run('--language', 'ru').stdout);
  const alone = run('conflicts').stdout;
  assert.ok(alone.includes('77 → 15') && !alone.includes('✔ 17 '));
});

test('a word or option it does not know is answered with the usage and exit code 2', () => {
  for (const wrong of [['--language', 'en'], ['everything'], ['--verbose']]) {
    const { status, stdout, stderr } = run(...wrong);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^usage: /);
  }
});

function run(...options: string[]) {
  return spawnSync(process.execPath, ['build/regulation/main.ts', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function idOf(asked: Question['who'] | Question['service']): string {
  const [kind = '', number = ''] = asked.split(' ');
  if (kind === 'category') return `order-146/${number}`;
  return kind === 'revenue' || kind === 'joint' ? `joint-41-69/${number}` : number;
}
