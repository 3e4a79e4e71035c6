import { createHash } from 'node:crypto';
import type { Regulation } from '../../protocol/regulation/compile.ts';
import type { Ground } from '../../protocol/regulation/grounds.ts';
import { materialOf } from '../../protocol/regulation/replay.ts';
import { canonicalBytes } from '../../trust/canonical.ts';

/** What a decision was taken from, in canonical form, and its name: the hash that stands in the receipt. */
export interface KeptMaterial {
  readonly sha256: string;
  readonly body: string;
}

/** Tables and operator's decisions that a decision on a ground rests on; computed once for a compiled regulation. */
export function keptMaterial(ground: Ground, regulation: Regulation): KeptMaterial {
  const known = computed.get(regulation) ?? new Map<Ground, KeptMaterial>();
  computed.set(regulation, known);
  const found = known.get(ground) ?? compute(ground, regulation);
  known.set(ground, found);
  return found;
}

const computed = new WeakMap<Regulation, Map<Ground, KeptMaterial>>();

function compute(ground: Ground, regulation: Regulation): KeptMaterial {
  const bytes = canonicalBytes(materialOf(ground, regulation));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    body: Buffer.from(bytes).toString('utf8'),
  };
}
