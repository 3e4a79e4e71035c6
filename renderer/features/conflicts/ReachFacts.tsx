import { useMemo } from 'react';
import type { Conflict } from '../../../protocol/regulation/conflicts.ts';
import type { OperatorDecision } from '../../../protocol/regulation/operator-decisions.ts';
import { type Reading, reachOf, triples } from '../../../protocol/regulation/reach.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { conflictTexts as texts } from './texts.ts';

interface ReachProps {
  readonly conflicts: readonly Conflict[];
  readonly decisions: readonly OperatorDecision[];
}

const readings: readonly { readonly reading: Reading; readonly label: Text }[] = [
  { reading: 'kk', label: texts.reachKk },
  { reading: 'ru', label: texts.reachRu },
  { reading: 'both', label: texts.reachBoth },
  { reading: 'in-force', label: texts.reachInForce },
];

/** How much each reading of the whole tables lets through, and how many cells are decided. */
export function ReachFacts({ conflicts, decisions }: ReachProps) {
  const say = useSay();
  const counts = useMemo(
    () => readings.map(({ reading, label }) => ({ label, count: triples(reachOf(reading, decisions)) })),
    [decisions],
  );
  const stricter = conflicts.filter(({ by }) => by === 'stricter').length;
  const told = {
    count: String(conflicts.length),
    stricter: String(stricter),
    decided: String(conflicts.length - stricter),
  };
  return (
    <div className="conflicts-reach">
      <p>{say(fill(texts.about, told))}</p>
      <p className="muted">
        {say(texts.reach)}:{' '}
        {counts.map(({ label, count }, place) => (
          <span key={label.ru}>
            {place === 0 ? '' : ' · '}
            {say(label)} <span className="tabular">{count}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
