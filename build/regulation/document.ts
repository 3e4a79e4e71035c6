import type { Regulation } from '../../protocol/regulation/compile.ts';
import { conditionsOf } from '../../protocol/regulation/conditions.ts';
import { type Conflict, conflictsOf } from '../../protocol/regulation/conflicts.ts';
import { decide } from '../../protocol/regulation/decide.ts';
import { type Ground, grounds } from '../../protocol/regulation/grounds.ts';
import type { Condition } from '../../protocol/regulation/marks.ts';
import type { Text } from '../../protocol/text.ts';
import { type Asker, askers } from './askers.ts';
import { type CellDecision, decideAll } from './matrices.ts';
import { readTraceability, type TracedItem } from './traceability.ts';

/** Somebody who asks and his grounds, each with the conditions of the role itself. */
export interface RoleEntry {
  readonly role: Asker['id'];
  readonly title: Text;
  readonly grounds: readonly { readonly ground: Ground; readonly conditions: readonly Condition[] }[];
}

/** What `npm run regulation -- --json` prints. */
export interface RegulationDocument {
  readonly roles: readonly RoleEntry[];
  readonly decisions: readonly CellDecision[];
  readonly conflicts: readonly Conflict[];
  readonly items: readonly TracedItem[];
}

/** The whole regulation under the operator's decisions it was compiled with. */
export function documentOf(regulation: Regulation): RegulationDocument {
  return {
    roles: askers.map((asker) => roleEntry(asker, regulation)),
    decisions: decideAll(regulation),
    conflicts: conflictsOf(regulation.operatorDecisions),
    items: readTraceability(),
  };
}

/** The conditions of a role on a ground, whatever the service; `null` where the role does not have the ground. */
export function roleConditions(
  asker: Asker,
  ground: Ground,
  regulation: Regulation,
): readonly Condition[] | null {
  const mask = regulation.roles.get(asker.role)?.[ground].mask ?? -1;
  if (mask < 0) return null;
  const { role, analysisCategory } = asker;
  // Order 146 gives its ground to a category, which stands beside the role and not in the table of roles.
  const refusal = decide(
    { role, analysisCategory, ground, isMvd: true, service: 1, article: null },
    regulation,
  ).refusal;
  return refusal === 'ground-not-permitted' ? null : conditionsOf(mask);
}

function roleEntry(asker: Asker, regulation: Regulation): RoleEntry {
  return {
    role: asker.id,
    title: asker.title,
    grounds: grounds.flatMap((ground) => {
      const conditions = roleConditions(asker, ground, regulation);
      return conditions === null ? [] : [{ ground, conditions }];
    }),
  };
}
