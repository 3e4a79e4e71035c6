import { useEffect, useMemo, useState } from 'react';
import { compileRegulation, type Regulation, shippedRegulation } from '../../protocol/regulation/compile.ts';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { shippedDecisions } from '../../protocol/regulation/shipped-decisions.ts';
import { bridge } from '../bridge.ts';
import { watch } from './watch.ts';

const none: readonly OperatorDecision[] = [];

/**
 * The regulation in force in this session: what ships and the operator's decisions, asked for anew whenever a document
 * of a desk came. It is compiled again only when they are others.
 */
export function useOperatorDecisions(): Regulation {
  const [decisions, setDecisions] = useState(none);
  useEffect(
    () =>
      watch(
        'filings-changed',
        () => bridge.call('operatorDecisions', {}),
        (outcome) => {
          if (!outcome.ok) return;
          setDecisions((before) =>
            JSON.stringify(before) === JSON.stringify(outcome.value) ? before : outcome.value,
          );
        },
      ),
    [],
  );
  return useMemo(
    () =>
      decisions.length === 0 ? shippedRegulation : compileRegulation([...shippedDecisions, ...decisions]),
    [decisions],
  );
}
