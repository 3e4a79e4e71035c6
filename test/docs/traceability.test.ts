import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { acts, readTraceability, type TracedItem } from '../../build/regulation/traceability.ts';
import { citationsOf, covers } from './citations.ts';
import { itemsOfActs, notSoftware } from './items-of-acts.ts';
import { actTexts, itemsOfText } from './texts-of-acts.ts';

const items = readTraceability();
const openItems = z
  .record(z.enum(acts), z.array(z.string()))
  .parse(JSON.parse(readFileSync('test/docs/open-items.json', 'utf8')));
const texts = '../shared/regulations/texts';

for (const act of acts) {
  const own = items.filter((item) => item.act === act);

  test(`${act}: every item is in the traceability table, once, and nothing else`, () => {
    assert.deepEqual(own.map(({ item }) => item).toSorted(), [...itemsOfActs[act]].toSorted());
  });

  test(`${act}: what is not there is listed in test/docs/open-items.json, and only that`, () => {
    const open = own.filter(({ status }) => status === 'not-yet').map(({ item }) => item);
    assert.deepEqual(open.toSorted(), openItems[act].toSorted());
  });

  test(`${act}: what no program can carry is said to be so`, () => {
    const wrong = notSoftware[act].filter(
      (name) => own.find(({ item }) => item === name)?.status !== 'not-software',
    );
    assert.deepEqual(wrong, []);
  });
}

for (const text of actTexts)
  test(`${text.file}: the numbered items of the text are the ones written down`, (context) => {
    if (!existsSync(texts)) {
      context.diagnostic(`skipped: ${texts} is not here; the written list alone was compared`);
      return;
    }
    const parsed = itemsOfText(text, texts);
    const known = itemsOfActs[text.act];
    assert.deepEqual(
      parsed.filter((item) => !known.includes(item)),
      [],
    );
    // Every kind of numbered item the text was read for is there in full, not only what the reader happened to find.
    for (const { prefix } of text.stretches) {
      const kind = prefix.startsWith('app.') ? /^\d+$/ : /^\d+(?:\(\d+\))?$/;
      const isOfKind = (item: string) => item.startsWith(prefix) && kind.test(item.slice(prefix.length));
      assert.deepEqual(parsed.filter(isOfKind), inOrder(known.filter(isOfKind)), `${text.file} ${prefix}`);
    }
  });

test('every path the tables name exists', () => {
  const missing = items.flatMap(({ act, item, code, tests }) =>
    [...code, ...tests].filter((path) => !existsSync(path)).map((path) => `${act}/${item}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('every test the tables name cites the item, the whole it is part of, or the item it repeats', () => {
  const cited = new Map<string, ReadonlySet<string>>();
  const silent = items.flatMap((item) =>
    item.tests
      .filter((path) => existsSync(path))
      .filter((path) => {
        const citations = cited.get(path) ?? citationsOf(readFileSync(path, 'utf8'));
        cited.set(path, citations);
        return !isCited(item, citations);
      })
      .map((path) => `${item.act}/${item.item}: ${path}`),
  );
  assert.deepEqual(silent, []);
});

test('an item that repeats another names one that is there, with the same status or a lesser one', () => {
  const rank = { implemented: 2, partly: 1, 'not-yet': 0, 'not-software': 0 };
  const wrong = items.filter((item) => {
    const [act, name] = repeated(item) ?? [];
    if (act === undefined) return false;
    const other = items.find((one) => one.act === act && one.item === name);
    return other === undefined || rank[item.status] > rank[other.status];
  });
  assert.deepEqual(
    wrong.map(({ act, item }) => `${act}/${item}`),
    [],
  );
});

test('citations are read as tests write them', () => {
  const cites = (text: string) => [...citationsOf(text)].join(' ');
  assert.equal(cites('items 5, 21, 22 part 1: x'), 'rules-151/5 rules-151/21 rules-151/22 rules-151/22/1');
  assert.equal(
    cites('item 2; order 146, items 3-4; joint order 22'),
    'rules-151/2 order-146/3 order-146/4 joint-41-69/22',
  );
  assert.equal(
    cites('appendix 2 (57, 58); app. 4(8)'),
    'rules-151/app.2/57 rules-151/app.2/58 rules-151/app.4/8',
  );
  assert.equal(cites('joint order, appendix 2, note **: x'), 'joint-41-69/app.2/**');
  assert.equal(cites('app. 6/3(1)'), 'rules-151/app.6/3(1)');
  assert.equal(cites('order-146/8, rules-151/22 part 2: x'), 'order-146/8 rules-151/22 rules-151/22/2');
  assert.equal(cites("item: 'rules-151/23',"), 'rules-151/23');
  assert.equal(cites("service: 'joint-41-69/14', role: 'rules-151/4'"), '');
});

function isCited(item: TracedItem, citations: ReadonlySet<string>): boolean {
  if (covers(citations, item.act, item.item)) return true;
  const other = repeated(item);
  return other !== null && covers(citations, other[0], other[1]);
}

/** `As rules-151/18: …` is an item that says again what another says. */
function repeated({ why }: TracedItem): [string, string] | null {
  const { act, item } = /^As (?<act>[a-z]+(?:-\d+)+)\/(?<item>\S+):/.exec(why)?.groups ?? {};
  return act === undefined || item === undefined ? null : [act, item];
}

/** In the order of the text: item by item, each before its points. */
function inOrder(names: readonly string[]): string[] {
  const key = (name: string) => [...name.matchAll(/\d+/g)].map(Number);
  return [...names].sort((one, other) => {
    const [first, second] = [key(one), key(other)];
    for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
      const difference = (first[at] ?? 0) - (second[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
