import type { Ground } from './grounds.ts';

/** A role: a plain number is one of Rules 151, others carry their register. */
export type RoleId = number | `rules-151/${number}` | `joint-41-69/${number}`;
/** A service, numbered the same way. */
export type ServiceId = number | `rules-151/${number}` | `joint-41-69/${number}`;

/** An article of the Criminal Code as ЕРДР gives it; `part` null for an article without parts. */
export interface CaseArticle {
  readonly article: number;
  readonly part: number | null;
}

/** How the material came to the user (Rules 151, items 21 and 22). */
export const bases = [
  'own-case',
  'investigative-order',
  'prosecutor-order',
  'international-assistance',
] as const;
export type Basis = (typeof bases)[number];

/** The way the request comes in (items 2, 8 and 24). */
export type Channel = 'workstation' | 'integrated-system' | 'court-system';

/** What a decision is taken on. A fact left out is not known yet: it leaves its condition open. */
export interface DecisionFacts {
  readonly role: RoleId;
  /** Whether the account's body is the Ministry of Internal Affairs: the tables' "МВД only" is about the body. */
  readonly isMvd: boolean;
  readonly ground: Ground;
  readonly service: ServiceId;
  /** The case's article or articles in ЕРДР; `null` while they are not known (before the registry is asked). */
  readonly article: CaseArticle | readonly CaseArticle[] | null;
  /** `own-case` when left out. */
  readonly basis?: Basis | undefined;
  readonly channel?: Channel | undefined;
  /** Declared by the user, journalled: nothing in АИС СУ proves it (appendix 1, roles 10 and 11). */
  readonly isRegistrationDiscipline?: boolean | undefined;
  /** Category of order 146, appendix 2, beside the role; left out or `null` for none. */
  readonly analysisCategory?: number | null | undefined;
  /** Whether the Prosecutor General's order for this very analysis is attached (order 146, item 12). */
  readonly isPersonalDataOrdered?: boolean | undefined;
  /** Whether the revenue employee heads an administration or a division (joint order, appendix 1). */
  readonly isUnitHead?: boolean | undefined;
  /** The court's answer where a sanction is needed (item 28). */
  readonly isSanctioned?: boolean | undefined;
  /** Whether the signing key lives on a protected carrier, not in a file (order 146, item 13). */
  readonly isKeyProtected?: boolean | undefined;
  /** Whether the computer is certified and stands in a separate room (order 146, item 13). */
  readonly isWorkstationCertified?: boolean | undefined;
}
