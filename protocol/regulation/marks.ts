/** Every condition a decision may put on access; the order is the order they are told in. */
export const conditions = [
  'truncated',
  'mvd-only',
  'by-article',
  'registration-discipline',
  'unit-head',
  'court-system',
  'unresolved',
  'court-sanction',
  'depersonalised',
  'protected-carrier',
  'certified-workstation',
] as const;
export type Condition = (typeof conditions)[number];

/** What one cell says: `null` is no access; an empty list is access without conditions. */
export type Mark = readonly Condition[] | null;

const words: Readonly<Record<string, Mark>> = {
  '': null,
  '+': [],
  '+усеченный': ['truncated'],
  қиылған: ['truncated'],
  қысқартылған: ['truncated'],
  'только мвд': ['mvd-only'],
  'тек іім': ['mvd-only'],
  'только по определенным статьям': ['by-article'],
  'тек белгілі баптар бойынша': ['by-article'],
  '+ (учетно-регистрационная дисциплина)': ['registration-discipline'],
  '+ (есепке алу-тіркеу тәртібі)': ['registration-discipline'],
};

/** Reads a cell's printed mark. A mark that no act explains is a bug in the data, not a refusal. */
export function readMark(printed: string): Mark {
  const plain = printed.trim().toLowerCase();
  const known = words[plain];
  if (known !== undefined) return known;
  throw new Error(`unknown mark in the tables: ${printed}`);
}

/** The stricter of two marks: no access wins, conditions add up ("truncated" and "МВД only" together are both). */
export function stricter(one: Mark, other: Mark): Mark {
  if (one === null || other === null) return null;
  return conditions.filter((condition) => one.includes(condition) || other.includes(condition));
}

/** Whether two marks say the same, whatever words and order they say it in. */
export function isSameMark(one: Mark, other: Mark): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((condition) => other.includes(condition));
}
