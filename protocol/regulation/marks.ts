/** A condition a cell of the tables puts on access. */
export const conditions = ['truncated', 'mvd-only', 'by-article', 'registration-discipline'] as const;
export type Condition = (typeof conditions)[number];

/** What one cell says: `null` is no access; an empty list is access without conditions. */
export type Mark = readonly Condition[] | null;

const words: Readonly<Record<string, Mark>> = {
  '': null,
  '+': [],
  '+усеченный': ['truncated'],
  қиылған: ['truncated'],
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
