import type { Language } from '../../protocol/text.ts';
import { fit, heading, wrap } from './layout.ts';
import { type Act, acts, type Status, statuses, type TracedItem } from './traceability.ts';
import { actWords, statusWords, words } from './words.ts';

/** The traceability table: how many items of each act have which status, then the items, like neighbours together. */
export function itemPages(items: readonly TracedItem[], language: Language): string[] {
  return [
    heading(words.traceability[language]),
    ...summary(items, language),
    ...acts.flatMap((act) => page(act)),
  ];

  function page(act: Act): string[] {
    const own = items.filter((item) => item.act === act);
    return [heading(actWords[act][language]), ...together(own).flatMap((group) => lines(group, language))];
  }
}

function summary(items: readonly TracedItem[], language: Language): string[] {
  const line = (name: string, cells: readonly string[]) =>
    `${fit(name, 38)}${cells.map((cell) => cell.padStart(countWidth)).join('')}`;
  const counts = (own: readonly TracedItem[]) =>
    statuses.map((status) => String(own.filter((item) => item.status === status).length));
  return [
    line(
      '',
      statuses.map((status) => statusWords[status][language]),
    ),
    ...acts.map((act) => line(actWords[act][language], counts(items.filter((item) => item.act === act)))),
    line(words.total[language], counts(items)),
  ];
}

/** One more than the longest word for a status. */
const countWidth = 20;

interface Group {
  readonly names: string[];
  readonly first: TracedItem;
}

/** Neighbours that say the same stand on one line: nobody reads 75 equal rows of an appendix. */
function together(items: readonly TracedItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && isAlike(last.first, item)) last.names.push(item.item);
    else groups.push({ names: [item.item], first: item });
  }
  return groups;
}

function isAlike(one: TracedItem, other: TracedItem): boolean {
  const told = ({ status, code, tests, why }: TracedItem) => JSON.stringify([status, code, tests, why]);
  return told(one) === told(other);
}

const marks: Readonly<Record<Status, string>> = {
  implemented: '✔',
  partly: '◐',
  'not-yet': '✖',
  'not-software': '–',
};

function lines({ names, first }: Group, language: Language): string[] {
  const { status, code, tests, why } = first;
  const name = names.length < 3 ? names.join(', ') : `${names[0]} … ${names.at(-1)} (${names.length})`;
  const head = wrap(`${marks[status]} ${name}  ${statusWords[status][language]}. ${why}`, '    ');
  const where = [...code, ...tests];
  return where.length === 0 ? [head] : [head, wrap(`    ${where.join(' ')}`, '    ')];
}
