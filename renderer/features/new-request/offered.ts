import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { type Regulation, shippedRegulation } from '../../../protocol/regulation/compile.ts';
import { decide, groundsOf } from '../../../protocol/regulation/decide.ts';
import { type Ground, grounds } from '../../../protocol/regulation/grounds.ts';
import { services } from '../../../protocol/services/catalogue.ts';
import type { Service } from '../../../protocol/services/service.ts';
import type { Text } from '../../../protocol/text.ts';
import { factsOfDraft } from './form-state.ts';

/** The grounds an account may ask on: those of its role; order 146's only with a category (order 146, item 3). */
export function offeredGrounds(
  { role, analysisCategory }: Account,
  regulation: Regulation,
): readonly Ground[] {
  return groundsOf(role, grounds, regulation)
    .map(({ ground }) => ground)
    .filter((ground) => ground !== 'information-analysis' || analysisCategory !== null);
}

/** The ground a new request begins with, before the operator's decisions are known. */
export function firstGround(account: Account): Ground {
  return offeredGrounds(account, shippedRegulation)[0] ?? 'criminal-case';
}

/** A service in the list of the form; `refusal` says why it cannot be asked. */
export interface OfferedService {
  readonly service: Service;
  readonly refusal: Text | null;
}

/**
 * Every service of the ground's act with what it says to it: those that may be asked first. A field audit has the
 * services of the joint order, every other ground those of Rules 151.
 */
export function offeredServices(
  account: Account,
  draft: Draft,
  regulation: Regulation,
): readonly OfferedService[] {
  const isJoint = draft.ground === 'revenue-field-audit';
  const own = services.filter(
    ({ number }) => (typeof number === 'string') === isJoint || number === draft.service,
  );
  const offered = own.map((service): OfferedService => {
    const { outcome, reasons } = decide(factsOfDraft(account, draft, service.number), regulation);
    return { service, refusal: outcome === 'refused' ? (reasons[0]?.text ?? service.title) : null };
  });
  return offered.toSorted((one, other) => Number(one.refusal !== null) - Number(other.refusal !== null));
}
