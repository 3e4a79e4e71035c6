const shortenings: readonly (readonly [RegExp, string])[] = [
  // The acts introduce abbreviations inside the names of roles, "(далее – МВД)"; a title does not need them.
  [/\s*\((?:бұдан әрі|далее)[^)]*\)/gu, ''],
  [/Қазақстан Республикасы(?:ның)?/gu, 'ҚР'],
  [/Республик[аи] Казахстан/gu, 'РК'],
];

/** The name of a role or a body as one says it in a line that is always in sight; the full name stands in its detail. */
export function shortName(name: string): string {
  return shortenings.reduce((short, [pattern, word]) => short.replace(pattern, word), name);
}
