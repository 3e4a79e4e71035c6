/**
 * How tests cite the acts, in words: `item 14`, `items 5, 21, 22 part 1`, `order 146, items 3-6`, `joint order 22`,
 * `appendix 2 (57, 58)`, `app. 4(8)`, `rules-151/22 part 2: …`. Rules 151 is meant where no act stands before on the
 * line. A bare id in quotes cites nothing (`'joint-41-69/14'` is a service), except as `item: 'rules-151/23'`.
 */
const actNames: readonly (readonly [RegExp, string])[] = [
  [/rules[ -]151/giu, 'rules-151'],
  [/order[ -]146/giu, 'order-146'],
  [/joint order|joint-41-69/giu, 'joint-41-69'],
  [/instruction[ -]25/giu, 'instruction-25'],
];

const number = String.raw`\d+(?:\(\d+\))?`;
const list = String.raw`${number}(?:\s?[-–]\s?\d+)?(?:(?:, | and |; )${number}(?:\s?[-–]\s?\d+)?)*`;
const itemWords = new RegExp(String.raw`\bitems? (?<items>${list})(?: parts? (?<part>\d))?`, 'giu');
const joined = new RegExp(`(?<=joint order|order 146|instruction 25),? (?<items>${list})`, 'giu');
const acts = 'rules-151|order-146|joint-41-69|instruction-25';
const slashed = new RegExp(
  String.raw`(?:(?<=item: '(?:${acts})\/)(?<items>${list})|(?<=(?:${acts})\/)(?<more>${list})(?![\d'"])(?: part (?<part>\d))?)`,
  'giu',
);
const appendices = /\b(?:app\.|appendix|appendices) ?(?<appendices>\d+(?:(?:-|, | and )\d+)*)/giu;
const appendixRows = new RegExp(
  String.raw`\b(?:app\.|appendix) ?(?<appendix>\d+)(?:\/| ?\(|, (?:(?:items?|rows?|roles?|services?|notes?) )?)(?<rows>${list}|\*+)(?<point>\(\d\))?`,
  'giu',
);

/** Every item a text cites, as `act/item`: `rules-151/14`, `rules-151/22/2`, `rules-151/app.2`, `rules-151/app.2/57`. */
export function citationsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of text.split('\n')) for (const citation of lineCitations(line)) found.add(citation);
  return found;
}

/** Whether the citations name an item or the whole it is part of: `22` covers `22/2`, `app.2` covers `app.2/57`. */
export function covers(citations: ReadonlySet<string>, act: string, item: string): boolean {
  const plain = item.replace(/ kk-ru$/, '');
  const wholes = [plain, plain.replace(/\(\d+\)$/, ''), plain.replace(/\/.*$/, '')];
  return wholes.some((whole) => citations.has(`${act}/${whole}`));
}

function lineCitations(line: string): string[] {
  const named = actNames.flatMap(([words, act]) =>
    [...line.matchAll(words)].map((match) => ({ at: match.index, act })),
  );
  const actAt = (index: number) =>
    named.filter(({ at }) => at < index).toSorted((one, other) => other.at - one.at)[0]?.act ?? 'rules-151';
  const matches = [itemWords, joined, slashed].flatMap((pattern) => [...line.matchAll(pattern)]);
  const items = matches.flatMap((match) => {
    const { items: numbers = match.groups?.['more'] ?? '', part } = match.groups ?? {};
    const act = actAt(match.index);
    const all = spread(numbers).map((item) => `${act}/${item}`);
    return part === undefined ? all : [...all, `${all.at(-1)}/${part}`];
  });
  return [...items, ...appendixCitations(line, actAt)];
}

function appendixCitations(line: string, actAt: (index: number) => string): string[] {
  const rows = [...line.matchAll(appendixRows)];
  const rowAt = new Set(rows.map(({ index }) => index));
  const wholes = [...line.matchAll(appendices)].filter(({ index }) => !rowAt.has(index));
  return [
    ...rows.flatMap(({ index, groups }) =>
      spread(groups?.['rows'] ?? '').map(
        (row) => `${actAt(index)}/app.${groups?.['appendix']}/${row}${groups?.['point'] ?? ''}`,
      ),
    ),
    ...wholes.flatMap(({ index, groups }) =>
      spread(groups?.['appendices'] ?? '').map((appendix) => `${actAt(index)}/app.${appendix}`),
    ),
  ];
}

/** `5, 23, 25-27` in full; `*` stays. */
function spread(numbers: string): string[] {
  return numbers.split(/, | and |; /).flatMap((part) => {
    const [from, to] = part.split(/\s?[-–]\s?/);
    if (to === undefined) return [part];
    const first = Number(from);
    return Array.from({ length: Number(to) - first + 1 }, (_, at) => String(first + at));
  });
}
