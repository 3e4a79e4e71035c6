import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decide } from '../../protocol/regulation/decide.ts';
import { tableGrounds } from '../../protocol/regulation/grounds.ts';

/**
 * A second reading of the tables, written from the acts and regulations/README.md and sharing no code with decide():
 * what a cell demands is a set of words, `null` is no access, and of two languages the stricter holds.
 */
interface Row {
  readonly number: number;
  readonly ru: string;
  readonly cells: Readonly<Record<string, { readonly ru: string; readonly kk: string }>>;
}
const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../assets/regulation/${name}.json`, import.meta.url), 'utf8'));
const roles: Row[] = load('roles-by-grounds');
const services: Row[] = load('services-by-grounds');
const articles: { article: number; part: number }[] = load('economic-articles');

type Demands = ReadonlySet<string> | null;

function demandsOf(mark: string): Demands {
  const words = mark.toLowerCase().trim();
  if (words === '') return null;
  const demands = new Set<string>();
  if (/усеч|қиыл/.test(words)) demands.add('truncated');
  if (/мвд|іім/.test(words)) demands.add('mvd-only');
  if (/стать|бап/.test(words)) demands.add('by-article');
  if (/учетно|есепке/.test(words)) demands.add('registration-discipline');
  assert.ok(demands.size > 0 || words === '+', `a mark no act explains: ${mark}`);
  return demands;
}

function cellOf(rows: readonly Row[], number: number, ground: string): Demands {
  const row = rows.find((entry) => entry.number === number);
  assert.ok(row !== undefined);
  const cell = row.cells[ground];
  assert.ok(cell !== undefined);
  // Services 73-79 have no mark at all in Kazakh: there the Russian text alone speaks.
  const isKazakhEmpty = Object.values(row.cells).every(({ kk }) => kk === '');
  const [ru, kk] = [demandsOf(cell.ru), isKazakhEmpty ? demandsOf(cell.ru) : demandsOf(cell.kk)];
  return ru === null || kk === null ? null : new Set([...ru, ...kk]);
}

function expected(role: Demands, service: Demands, isMvd: boolean, article: [number, number] | null) {
  if (role === null) return 'ground-not-permitted';
  if (service === null) return 'service-not-permitted';
  const demands = new Set([...role, ...service]);
  if (demands.has('mvd-only') && !isMvd) return 'service-not-permitted';
  if (demands.has('by-article') && article !== null) {
    const [number, part] = article;
    if (!articles.some((entry) => entry.article === number && entry.part === part))
      return 'service-not-permitted';
    demands.delete('by-article');
  }
  demands.delete('mvd-only');
  return [...demands].toSorted().join();
}

test('the tables are whole: 25 roles, 79 services, 7 grounds, 75 articles', () => {
  assert.deepEqual(
    roles.map(({ number }) => number),
    Array.from({ length: 25 }, (_, at) => at + 1),
  );
  assert.deepEqual(
    services.map(({ number }) => number),
    Array.from({ length: 79 }, (_, at) => at + 1),
  );
  assert.equal(tableGrounds.length, 7);
  assert.equal(articles.length, 75);
});

const [economic] = articles;
assert.ok(economic !== undefined);
const articleCases: ([number, number] | null)[] = [null, [economic.article, economic.part], [99, 2]];

for (const ground of tableGrounds) {
  test(`appendices 1 and 2, every cell of ${ground}: 25 roles x 79 services, МВД or not, three articles`, () => {
    let checked = 0;
    for (const { number: role } of roles) {
      const roleCell = cellOf(roles, role, ground);
      for (const { number: service, ru } of services) {
        const cell = cellOf(services, service, ground);
        // A name with three asterisks has a footnote nobody printed: a condition to be shown (appendix 2, row 66).
        const serviceCell = cell !== null && ru.endsWith('***') ? new Set([...cell, 'unresolved']) : cell;
        for (const isMvd of [true, false]) {
          for (const article of articleCases) {
            const facts = article === null ? null : { article: article[0], part: article[1] };
            // Judges come through the courts' own system (item 24).
            const channel = role === 3 ? 'court-system' : 'workstation';
            const decision = decide({ role, isMvd, ground, service, article: facts, channel });
            const found = decision.refusal ?? decision.conditions.toSorted().join();
            assert.equal(
              found,
              expected(roleCell, serviceCell, isMvd, article),
              `role ${role}, service ${service}`,
            );
            assert.equal(decision.outcome === 'refused', decision.refusal !== null);
            assert.ok(
              decision.reasons.length > 0 &&
                decision.reasons.every(({ text }) => text.kk !== '' && text.ru !== ''),
            );
            checked += 1;
          }
        }
      }
    }
    assert.equal(checked, 25 * 79 * 6);
  });
}

test('the cells in which the languages disagree are 27, as the operator is told', () => {
  const differs = (row: Row) =>
    Object.values(row.cells).filter(({ ru, kk }) => {
      const [one, other] = [demandsOf(ru), demandsOf(kk)];
      return [...(one ?? ['none'])].toSorted().join() !== [...(other ?? ['none'])].toSorted().join();
    }).length;
  const count = [...roles, ...services].reduce((sum, row) => sum + differs(row), 0);
  assert.equal(count, 27);
});

test('a role or a service that is not in the tables is refused, not a fault', () => {
  const facts = { role: 4, isMvd: true, ground: 'criminal-case' as const, service: 1, article: null };
  assert.equal(decide({ ...facts, role: 26 }).refusal, 'ground-not-permitted');
  assert.equal(decide({ ...facts, service: 80 }).refusal, 'service-not-permitted');
});
