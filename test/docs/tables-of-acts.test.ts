import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';

/** The tables' JSON against the printed acts: empty cells are lost in the texts, so a row's marks are told in order. */
interface Row {
  readonly number: number;
  readonly name: string;
  readonly marks: readonly string[];
}
const folder = '../shared/regulations/texts';
const load = (name: string) => JSON.parse(readFileSync(`assets/regulation/${name}.json`, 'utf8'));
const ends = {
  ru: {
    roles: ['Перечень распределения ролей', 'Приложение 2'],
    services: ['Права доступа к сервисам', '* Усеченный сервис'],
    articles: ['Перечень статей Уголовного', ''],
  },
  kk: {
    roles: ['Негіздер бойынша ҚАО ААЖ рөлдерін', 'Құқық қорғау, арнаулы мемлекеттік'],
    services: ['Сервистерге қолжетімділік', '* МЗТО қиылған'],
    articles: ['Сұрау салу үшін Қазақстан', ''],
  },
} as const;

for (const language of ['ru', 'kk'] as const) {
  for (const [appendix, table, size] of [
    ['appendix 1', 'roles', 25],
    ['appendix 2', 'services', 79],
  ] as const)
    test(`${appendix} (${language}): names and marks of ${size} rows are the printed ones`, (context) => {
      const rows: Row[] = load(`${table}-by-grounds`).map((row: Printed) => ({
        number: row.number,
        name: row[language],
        marks: Object.values(row.cells)
          .map((cell) => cell[language])
          .filter((mark) => mark !== ''),
      }));
      assert.equal(rows.length, size);
      const lines = linesOf(`rules-151-2015.${language}.txt`, ends[language][table], context);
      if (lines !== null) assert.deepEqual(rowsOf(lines), rows);
    });

  test(`appendix 3 (${language}): the 75 articles and parts are the printed ones`, (context) => {
    const articles: { article: number; part: number | null }[] = load('economic-articles');
    assert.equal(articles.length, 75);
    const lines = linesOf(`rules-151-2015.${language}.txt`, ends[language].articles, context);
    if (lines === null) return;
    assert.deepEqual(
      articlesOf(lines),
      articles.map(({ article, part }) => [article, part]),
    );
  });
}

test('joint order, appendix 2: names and marks of 17 rows are the printed ones', (context) => {
  const rows: Row[] = load('revenue-services').map((row: { number: number; kk: string; access: string }) => ({
    number: row.number,
    name: row.kk,
    marks: [row.access],
  }));
  assert.equal(rows.length, 17);
  const lines = linesOf(
    'joint-order-41-69-2023-revenue.kk.txt',
    ['Сервистерге қол жеткізу құқықтары', 'Ескерту: МДБ'],
    context,
  );
  if (lines !== null) assert.deepEqual(rowsOf(lines), rows);
});

interface Printed {
  readonly number: number;
  readonly ru: string;
  readonly kk: string;
  readonly cells: Readonly<Record<string, { readonly ru: string; readonly kk: string }>>;
}

/** The lines of a text from one beginning to another; `null`, said aloud, where the texts are not at hand. */
function linesOf(
  file: string,
  [from, until]: readonly [string, string],
  context: TestContext,
): string[] | null {
  if (!existsSync(folder)) {
    context.diagnostic(`skipped: ${folder} is not here; the number of rows alone was checked`);
    return null;
  }
  const lines = readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith(from));
  assert.ok(start !== -1, `${file}: ${from}`);
  const end = lines.findIndex((line, at) => at > start && until !== '' && line.startsWith(until));
  return lines.slice(start + 1, end === -1 ? undefined : end);
}

function rowsOf(lines: readonly string[]): Row[] {
  const rows: { number: number; name: string; marks: string[] }[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (line === `${rows.length + 1}.`) rows.push({ number: rows.length + 1, name: '', marks: [] });
    else if (row?.name === '') row.name = line;
    else row?.marks.push(line);
  }
  return rows;
}

/** The numbered list; a copy without numbers follows it in Russian and is not in force. */
function articlesOf(lines: readonly string[]): (readonly [number, number | null])[] {
  const found: (readonly [number, number | null])[] = [];
  for (const [at, line] of lines.entries()) {
    if (line !== String(found.length + 1)) continue;
    const { article, part } =
      /^(?:Статья )?(?<article>\d+)(?:-бап\S*)?(?: (?:часть )?(?<part>\d+))?/u.exec(lines[at + 1] ?? '')
        ?.groups ?? {};
    assert.ok(article !== undefined, lines[at + 1]);
    found.push([Number(article), part === undefined ? null : Number(part)]);
  }
  return found;
}
