import type { ErrorCode } from '../errors.ts';
import type { Text } from '../text.ts';
import type { CaseArticle, DecisionFacts } from './facts.ts';
import { type Condition, conditions } from './marks.ts';
import { isEconomicArticle } from './tables.ts';

/** Whether a condition is met by the facts, cannot be met, or stays open for whoever carries the request on. */
export type ConditionState = 'met' | 'open' | 'failed';

/** The state of a condition on the given facts. */
export function stateOf(condition: Condition, facts: DecisionFacts): ConditionState {
  return states[condition](facts);
}

/**
 * The conditions that must not be open when a request is let through: they are about who asks and on what. The rest
 * shape the answer (`truncated`, `depersonalised`), wait (`court-sanction`) or are only shown (`unresolved`).
 */
export const mustBeSettled: readonly Condition[] = [
  'mvd-only',
  'by-article',
  'registration-discipline',
  'unit-head',
  'court-system',
  'protected-carrier',
  'certified-workstation',
];

/** The error to give when a condition fails. */
export const refusalOf: Readonly<Record<Condition, ErrorCode>> = {
  truncated: 'service-not-permitted',
  'mvd-only': 'service-not-permitted',
  'by-article': 'service-not-permitted',
  'registration-discipline': 'ground-not-permitted',
  'unit-head': 'position-not-permitted',
  'court-system': 'channel-not-permitted',
  unresolved: 'service-not-permitted',
  'court-sanction': 'sanction-refused',
  depersonalised: 'service-not-permitted',
  'protected-carrier': 'key-not-protected',
  'certified-workstation': 'workstation-not-certified',
};

/** Packs conditions into the bits of one number, in the order of `conditions`; the table is compiled with it. */
export function maskOf(list: readonly Condition[]): number {
  return list.reduce((mask, condition) => mask | (1 << conditions.indexOf(condition)), 0);
}

/** Unpacks the bits of `maskOf`, in the order of `conditions`; a mask without access has none. Kept once computed. */
export function conditionsOf(mask: number): readonly Condition[] {
  if (mask <= 0) return [];
  const known = unpacked.get(mask);
  if (known !== undefined) return known;
  const list = conditions.filter((_, bit) => (mask >> bit) & 1);
  unpacked.set(mask, list);
  return list;
}

const unpacked = new Map<number, readonly Condition[]>();

/** The words for a case whose article no register can confirm: the stricter reading refuses. */
export const articleUncheckable: { readonly item: string; readonly text: Text } = {
  item: 'rules-151/22, app.3',
  text: {
    kk: 'Халықаралық тапсырмада СДТБТ нөмірі жоқ, бапты тексеру мүмкін емес: сервис берілмейді.',
    ru: 'У международного поручения нет номера ЕРДР, статью проверить нельзя: сервис не предоставляется.',
  },
};

const states: Readonly<Record<Condition, (facts: DecisionFacts) => ConditionState>> = {
  truncated: () => 'open',
  'mvd-only': (facts) => (facts.isMvd ? 'met' : 'failed'),
  'by-article': articleState,
  'registration-discipline': (facts) => declared(facts.isRegistrationDiscipline),
  'unit-head': (facts) => declared(facts.isUnitHead),
  'court-system': ({ channel }) => declared(channel === undefined ? undefined : channel === 'court-system'),
  unresolved: () => 'open',
  'court-sanction': (facts) => declared(facts.isSanctioned),
  depersonalised: (facts) => (facts.isPersonalDataOrdered === true ? 'met' : 'open'),
  'protected-carrier': (facts) => declared(facts.isKeyProtected),
  'certified-workstation': (facts) => declared(facts.isWorkstationCertified),
};

function declared(fact: boolean | undefined): ConditionState {
  if (fact === undefined) return 'open';
  return fact ? 'met' : 'failed';
}

/** A case has one or several articles: one that stands in appendix 3 opens the service. */
function articleState({ article, basis }: DecisionFacts): ConditionState {
  if (basis === 'international-assistance') return 'failed';
  if (article === null) return 'open';
  const list = isList(article) ? article : [article];
  return list.some((entry) => isEconomicArticle(entry.article, entry.part)) ? 'met' : 'failed';
}

function isList(article: CaseArticle | readonly CaseArticle[]): article is readonly CaseArticle[] {
  return Array.isArray(article);
}
