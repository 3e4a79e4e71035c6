import type { Regulation } from '../../protocol/regulation/compile.ts';
import type { Conflict } from '../../protocol/regulation/conflicts.ts';
import { groundTitle } from '../../protocol/regulation/grounds.ts';
import type { Mark } from '../../protocol/regulation/marks.ts';
import { reachOf, triples } from '../../protocol/regulation/reach.ts';
import { fill, type Language } from '../../protocol/text.ts';
import { heading, wrap } from './layout.ts';
import { letters, words } from './words.ts';

/** The cells in which the languages differ, grouped by what decides them, each with what its reading costs. */
export function conflictPages(
  conflicts: readonly Conflict[],
  { operatorDecisions }: Regulation,
  language: Language,
): string[] {
  const readings = ['ru', 'kk', 'both'] as const;
  const counts = Object.fromEntries(
    [...readings, 'in-force' as const].map((reading) => [
      reading === 'in-force' ? 'inForce' : reading,
      String(triples(reachOf(reading, operatorDecisions))),
    ]),
  );
  const strict = conflicts.filter(({ by }) => by === 'stricter');
  const lines = [
    heading(`${words.conflicts[language]}: ${conflicts.length}`),
    wrap(fill(words.triples, counts)[language], '  '),
    '',
    `${words.byStricter[language]}: ${strict.length}`,
    ...strict.flatMap((conflict) => conflictLines(conflict, language)),
  ];
  for (const decision of operatorDecisions) {
    const own = conflicts.filter(({ by }) => by === decision);
    if (own.length === 0) continue;
    const head = `${words.byDecision[language]} ${decision.id}: ${own.length}. ${decision.reason[language]}`;
    lines.push('', wrap(head, '  '), ...own.flatMap((conflict) => conflictLines(conflict, language)));
  }
  return lines;
}

function conflictLines(conflict: Conflict, language: Language): string[] {
  const { table, number, title, ground, kk, ru, inForce, cost } = conflict;
  const what = words[table === 'roles' ? 'role' : 'service'][language].toLowerCase();
  const marks = `kk ${shown(kk, language)}, ru ${shown(ru, language)}; ${words.inForce[language]}: ${shown(inForce, language)}`;
  const added = cost.added.map((condition) => letters[condition][language]).join(', ');
  const extra = added === '' ? '' : ` ${words.added[language]}: ${added}.`;
  return [
    wrap(
      `  ${what} ${number} · ${cut(title[language])} · ${groundTitle(ground)[language]}: ${marks}`,
      '    ',
    ),
    wrap(`    ${cost.text[language]}${extra}`, '    '),
  ];
}

/** Long names are cut, so that the marks stay on the line. */
function cut(name: string): string {
  return name.length > 45 ? `${name.slice(0, 44)}…` : name;
}

function shown(mark: Mark, language: Language): string {
  if (mark === null) return words.none[language];
  return mark.length === 0 ? '+' : mark.map((condition) => letters[condition][language]).join('');
}
