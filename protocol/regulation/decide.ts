import type { ErrorCode } from '../errors.ts';
import type { Text } from '../text.ts';
import { groundTitle, type TableGround } from './grounds.ts';
import type { Condition, Mark } from './marks.ts';
import { edition, isEconomicArticle, roleMark, roleTitle, serviceMark } from './tables.ts';

/** What a decision is taken on. */
export interface DecisionFacts {
  /** Number of the role in appendix 1. */
  readonly role: number;
  /** Whether the account's body is the Ministry of Internal Affairs: the tables' "МВД only" is about the body. */
  readonly isMvd: boolean;
  readonly ground: TableGround;
  /** Number of the service in appendix 2. */
  readonly service: number;
  /** The case's article in ЕРДР; `null` while it is not known (on the workstation, before the registry is asked). */
  readonly article: { readonly article: number; readonly part: number | null } | null;
}

/** One thing a decision rests on. */
export interface DecisionReason {
  readonly item: string;
  readonly text: Text;
}

/** The decision: the same on the workstation, as guidance, and on the server, where it is enforced. */
export interface Decision {
  readonly edition: string;
  readonly outcome: 'allowed' | 'allowed-with-conditions' | 'refused';
  readonly conditions: readonly Condition[];
  readonly reasons: readonly DecisionReason[];
  /** The error to give when refused; `null` otherwise. */
  readonly refusal: ErrorCode | null;
}

/** Decides whether a role may ask a service on a ground (Rules 151, items 2, 5, 20-27; appendices 1-3). Pure. */
export function decide(facts: DecisionFacts): Decision {
  const role = roleMark(facts.role, facts.ground);
  if (role === null) return refuse('ground-not-permitted', roleReason(facts, false));
  const service = serviceMark(facts.service, facts.ground);
  if (service === null) return refuse('service-not-permitted', serviceReason(facts, false));
  const merged = [...role, ...service];
  const failed = merged.find((condition) => isFailed(condition, facts));
  if (failed !== undefined) return refuse('service-not-permitted', conditionReasons[failed]);
  const open = merged.filter((condition) => !isMet(condition, facts));
  return {
    edition: edition.id,
    outcome: open.length === 0 ? 'allowed' : 'allowed-with-conditions',
    conditions: open,
    reasons: [
      roleReason(facts, true),
      serviceReason(facts, true),
      ...open.map((name) => conditionReasons[name]),
    ],
    refusal: null,
  };
}

/** The grounds of appendix 1 that a role has, with the mark of each. */
export function groundsOf(
  role: number,
  grounds: readonly TableGround[],
): { ground: TableGround; mark: Mark }[] {
  return grounds
    .map((ground) => ({ ground, mark: roleMark(role, ground) }))
    .filter((entry) => entry.mark !== null);
}

const conditionReasons: Readonly<Record<Condition, DecisionReason>> = {
  truncated: {
    item: 'rules-151 app.2',
    text: { kk: 'Мәліметтер қиылған түрде беріледі.', ru: 'Сведения выдаются в усечённом виде.' },
  },
  'mvd-only': {
    item: 'rules-151 app.2',
    text: {
      kk: 'Бұл негіз бойынша сервис тек ІІМ органдарына беріледі.',
      ru: 'По этому основанию сервис предоставляется только органам МВД.',
    },
  },
  'by-article': {
    item: 'rules-151 app.3',
    text: {
      kk: 'Сервис тек 3-қосымшадағы баптар бойынша істерге беріледі; бап СДТБТ-да тексеріледі.',
      ru: 'Сервис предоставляется только по делам о статьях приложения 3; статья проверяется в ЕРДР.',
    },
  },
  'registration-discipline': {
    item: 'rules-151 app.1',
    text: {
      kk: 'Тек есепке алу-тіркеу тәртібі бойынша.',
      ru: 'Только по учётно-регистрационной дисциплине.',
    },
  },
};

function isFailed(condition: Condition, facts: DecisionFacts): boolean {
  if (condition === 'mvd-only') return !facts.isMvd;
  if (condition === 'by-article')
    return facts.article !== null && !isEconomicArticle(facts.article.article, facts.article.part);
  return false;
}

function isMet(condition: Condition, facts: DecisionFacts): boolean {
  if (condition === 'mvd-only') return facts.isMvd;
  return condition === 'by-article' && facts.article !== null;
}

function refuse(code: ErrorCode, reason: DecisionReason): Decision {
  return { edition: edition.id, outcome: 'refused', conditions: [], reasons: [reason], refusal: code };
}

function roleReason(facts: DecisionFacts, granted: boolean): DecisionReason {
  const role = roleTitle(facts.role) ?? { kk: String(facts.role), ru: String(facts.role) };
  const ground = groundTitle(facts.ground);
  return {
    item: 'rules-151 app.1',
    text: granted
      ? {
          kk: `«${role.kk}» рөліне «${ground.kk}» негізі берілген.`,
          ru: `Роли «${role.ru}» предоставлено основание «${ground.ru}».`,
        }
      : {
          kk: `«${role.kk}» рөліне «${ground.kk}» негізі берілмеген.`,
          ru: `Роли «${role.ru}» не предоставлено основание «${ground.ru}».`,
        },
  };
}

function serviceReason(facts: DecisionFacts, granted: boolean): DecisionReason {
  const ground = groundTitle(facts.ground);
  return {
    item: `rules-151 app.2 (${facts.service})`,
    text: granted
      ? {
          kk: `Сервис «${ground.kk}» негізі бойынша беріледі.`,
          ru: `Сервис предоставляется по основанию «${ground.ru}».`,
        }
      : {
          kk: `Сервис «${ground.kk}» негізі бойынша берілмейді.`,
          ru: `Сервис не предоставляется по основанию «${ground.ru}».`,
        },
  };
}
