import type { Service, ServiceField } from '../../protocol/services/service.ts';

type Row = Readonly<Record<string, string>>;

/**
 * Says whether a value that is not marked as personal tells something personal of the answer all the same (order 146,
 * item 12): a marked value of any record in other letters, other blanks or letters that only look the same; a name
 * declined or transliterated, or one word of it; a birth date written the other way round; a long row of digits (ИИН,
 * telephone) or an e-mail address, whosever they are. `longest` is from how many digits on a row is too long.
 */
export function createTraceFinder(
  { fields }: Service,
  records: readonly Row[],
): (value: string, longest: 10 | 12) => boolean {
  const marked = fields.filter(({ personal }) => personal !== undefined);
  const parts = new Set<string>();
  const names = new Set<string>();
  for (const field of marked) {
    for (const record of records) {
      const value = record[field.name] ?? '';
      for (const part of partsOf(field, value)) parts.add(part);
      if (field.personal === 'name') for (const stem of stemsOf(value)) names.add(stem);
    }
  }
  const secrets = Map.groupBy(parts, (part) => part.slice(0, shortest));
  const isName = remembered((word) => isForm(skeleton(word), names));
  return (value, longest) => {
    const folded = fold(value);
    const looked = look(folded);
    return (
      (longest === 10 ? /\d{10}/ : /\d{12}/).test(folded) ||
      /\S@\S/.test(value) ||
      holdsAny(looked, secrets) ||
      wordsOf(value).some(isName)
    );
  };
}

/** An answer has as many words and secrets as its mebibyte holds: each word is judged once, each place looked up once. */
function remembered(judge: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = judge(word);
    known.set(word, now);
    return now;
  };
}

function holdsAny(text: string, secrets: ReadonlyMap<string, readonly string[]>): boolean {
  for (let place = 0; place + shortest <= text.length; place += 1) {
    const starting = secrets.get(text.slice(place, place + shortest)) ?? [];
    if (starting.some((secret) => text.startsWith(secret, place))) return true;
  }
  return false;
}

const shortest = 3;

/** The same letters and digits in one case, without blanks and signs between: `870 101` finds `870101`. */
export function fold(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The value as it is looked for anywhere in a text; short ones would be found everywhere. */
function partsOf({ personal }: ServiceField, value: string): string[] {
  const forms = [value];
  const date = /^\s*(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})\.(\d{2})\.(\d{4}))/.exec(value);
  if (personal === 'birth-date' && date !== null) {
    const [, year = date[6], month = date[5], day = date[4]] = date;
    forms.push(`${year}${month}${day}`, `${day}${month}${year}`);
  }
  if (personal === 'name') forms.push(...quotedIn(value));
  return forms.map((form) => look(fold(form))).filter((form) => form.length >= shortest);
}

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'авсенкмортухіһ'].map((letter, place) => [letter, [...'abcehkmoptyxih'][place] ?? letter]),
);

/** Cyrillic letters as the Latin ones they look like: a plate or the number of a passport is typed with either. */
function look(folded: string): string {
  return folded.replaceAll(/[авсенкмортухіһ]/g, (letter) => lookAlikes[letter] ?? letter);
}

/** Every word of a person's name; an organisation's is looked for as what stands in its quotation marks. */
function stemsOf(name: string): string[] {
  const words = quotedIn(name).length > 0 ? [] : wordsOf(name);
  return words.map((word) => stemOf(skeleton(word))).filter((stem) => stem.length >= 2);
}

function quotedIn(name: string): string[] {
  return [...name.matchAll(/["«“„]([^"»”“„]+)["»”“]/g)].map(([, inner = '']) => inner);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** A word less the vowels that declension changes, as far as something to find is left. */
function stemOf(word: string): string {
  const bare = word.replace(/[aeiou]+$/, '');
  if (bare.length >= 4 || (word.length === 4 && bare.length === 3)) return bare;
  return word.length > 4 ? word.slice(0, 4) : word;
}

/** Kazakh and Russian put endings behind the stem; behind a short one only a short ending makes the same name. */
function isForm(word: string, stems: ReadonlySet<string>): boolean {
  for (let length = 2; length <= word.length; length += 1) {
    const longest = length < 3 ? length : length + 3;
    if ((length > 3 || word.length <= longest) && stems.has(word.slice(0, length))) return true;
  }
  return false;
}

const latin: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'абвгдезиклмнопрстуфхыэ'].map((one, at) => [one, [...'abvgdeziklmnoprstufhie'][at] ?? '']),
  ),
  ...Object.fromEntries([...'әғқңөұүһіё'].map((one, at) => [one, [...'agknouuhie'][at] ?? ''])),
  ...{ ж: 'j', й: 'i', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ь: '', ю: 'u', я: 'a' },
};
const spellings: readonly (readonly [RegExp, string])[] = [
  [/shch|sh/g, 's'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ch|ts/g, 'c'],
  [/ng/g, 'n'],
  [/q/g, 'k'],
  [/w/g, 'u'],
  [/[yı]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** What is left of a word when the ways of writing it in Cyrillic and Latin letters are made one. */
function skeleton(word: string): string {
  const written = [...word].map((letter) => latin[letter] ?? letter).join('');
  const plain = written.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return spellings.reduce((text, [spelling, letter]) => text.replaceAll(spelling, letter), plain);
}
