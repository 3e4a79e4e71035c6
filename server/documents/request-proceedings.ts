import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { CaseArticle } from '../../protocol/regulation/facts.ts';
import { type Particulars, referenceOf } from '../../protocol/regulation/grounds/particulars.ts';
import type { Registry } from '../../protocol/regulation/grounds.ts';
import { type Standing, standingOf } from '../../protocol/regulation/proceedings.ts';
import type { Registries } from '../registries/registry.ts';
import type { AccountRow } from '../store/tables.ts';

/** What the register said: by what the material is in the user's hands, and its articles. */
export interface Proceedings {
  readonly standing: Standing;
  readonly articles: readonly CaseArticle[] | null;
}

/** Where the acts demand no register: primary checks, analysis (items 20; order 146/11), international assistance. */
export const unregistered: Proceedings = { standing: null, articles: null };

/**
 * Asks the register whether the material is there and in the user's hands (Rules 151, items 5, 21-27; joint order
 * 41/69, item 22). Fails with `registry-unreachable` when it is silent: nothing is let through unchecked.
 */
export async function askRegistry(
  registries: Registries,
  registry: Registry,
  { account, ground }: { readonly account: AccountRow; readonly ground: Particulars },
): Promise<Outcome<Proceedings>> {
  const adapter = registries[registry];
  const number = referenceOf(ground);
  const answer = await adapter.find(ground);
  if (!answer.ok) return answer;
  const isAudit = registry === 'ersop';
  if (answer.value === null)
    return isAudit
      ? failure('audit-not-found', { number })
      : failure('case-not-found', { number, registry: adapter.name });
  const orderNumber = 'orderNumber' in ground ? ground.orderNumber : null;
  const basis = 'basis' in ground ? (ground.basis ?? 'own-case') : 'own-case';
  const standing = standingOf(answer.value, account, { basis, orderNumber });
  if (standing !== null) return success({ standing, articles: answer.value.articles });
  return { ok: false, error: { code: notYours(isAudit, orderNumber), params: { number } } };
}

function notYours(isAudit: boolean, orderNumber: string | null): Failure['code'] {
  if (isAudit) return 'audit-not-yours';
  return orderNumber === null ? 'case-not-yours' : 'order-not-yours';
}
