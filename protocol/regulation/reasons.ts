import type { Text } from '../text.ts';
import type { CellReading } from './cells.ts';
import { type Ground, groundTitle } from './grounds.ts';

/** One thing a decision rests on. */
export interface DecisionReason {
  readonly item: string;
  readonly text: Text;
}

/** What the table says of a role on a ground. */
export function roleReason(
  role: { readonly title: Text; readonly isRevenue: boolean },
  ground: Ground,
  isGranted: boolean,
): DecisionReason {
  const { kk, ru } = groundTitle(ground);
  const { title } = role;
  return {
    item: roleItem(ground, role.isRevenue),
    text: isGranted
      ? {
          kk: `«${title.kk}» рөліне «${kk}» негізі берілген.`,
          ru: `Роли «${title.ru}» предоставлено основание «${ru}».`,
        }
      : {
          kk: `«${title.kk}» рөліне «${kk}» негізі берілмеген.`,
          ru: `Роли «${title.ru}» не предоставлено основание «${ru}».`,
        },
  };
}

/** What the table says of a service on a ground; `number` null for a service that the table does not have. */
export function serviceReason(number: number | null, ground: Ground, isGranted: boolean): DecisionReason {
  const { kk, ru } = groundTitle(ground);
  return {
    item: serviceItem(ground, number),
    text: isGranted
      ? { kk: `Сервис «${kk}» негізі бойынша беріледі.`, ru: `Сервис предоставляется по основанию «${ru}».` }
      : {
          kk: `Сервис «${kk}» негізі бойынша берілмейді.`,
          ru: `Сервис не предоставляется по основанию «${ru}».`,
        },
  };
}

/** Why a cell reads as it does where the languages differ; `null` where they agree. */
export function conflictReason(reading: CellReading): DecisionReason | null {
  if (!reading.isConflict) return null;
  if (reading.decision === null)
    return {
      item: 'rules-151 app.1-2',
      text: {
        kk: 'Екі тілдегі белгілер әртүрлі: неғұрлым қатаңы қолданылады.',
        ru: 'Отметки на двух языках различаются: действует более строгая.',
      },
    };
  return { item: `decision ${reading.decision.id}`, text: reading.decision.reason };
}

/** Order 146 has no list of services: without the operator's own list nothing may be asked on its ground. */
export const analysisListEmpty: DecisionReason = {
  item: 'order-146/11',
  text: {
    kk: '№ 146 бұйрықта сервистер тізбесі жоқ, ал оператордың қол қойған тізбесі әлі бекітілмеген.',
    ru: 'В приказе № 146 нет перечня сервисов, а подписанный оператором перечень ещё не введён.',
  },
};

/** Order 146's categories are given to officials of the prosecutor's bodies, beside their role. */
export const analysisCategoryAbsent: DecisionReason = {
  item: 'order-146 app.2',
  text: {
    kk: 'Пайдаланушы № 146 бұйрықтың 2-қосымшасындағы санаттардың ешқайсысына жатпайды.',
    ru: 'Пользователь не относится ни к одной из категорий приложения 2 к приказу № 146.',
  },
};

/** The courts' channel carries the courts' requests alone. */
export const courtsOnly: DecisionReason = {
  item: 'rules-151/24',
  text: {
    kk: 'ҚР СО БААТЖ арқылы тек сот органдары сұрау жібереді.',
    ru: 'Через ЕАИАС СО РК обращаются только судебные органы.',
  },
};

/** International assistance is exempt from the check in the register, and only it. */
export const withoutRegistry: DecisionReason = {
  item: 'rules-151/5, 22',
  text: {
    kk: 'Халықаралық тапсырма тізілімде салыстырып тексерілмей қабылданады.',
    ru: 'Международное поручение принимается без сверки в реестре.',
  },
};

function roleItem(ground: Ground, isRevenue: boolean): string {
  if (ground === 'information-analysis') return 'order-146 app.2';
  return isRevenue || ground === 'revenue-field-audit' ? 'joint-41-69 app.1' : 'rules-151 app.1';
}

function serviceItem(ground: Ground, number: number | null): string {
  if (ground === 'information-analysis') return 'order-146/11';
  const table = ground === 'revenue-field-audit' ? 'joint-41-69 app.2' : 'rules-151 app.2';
  return number === null ? table : `${table} (${number})`;
}
