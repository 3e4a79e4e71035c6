import { same } from '../../protocol/documents/document.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import { explain } from '../../protocol/errors.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Text } from '../../protocol/text.ts';
import type { CheckLine, CheckName, CheckVerdict } from '../../protocol/workstation-check.ts';

/** What was measured; `null` is "could not be measured". */
export interface CheckFacts {
  readonly processorMegahertz: number | null;
  readonly freeDiskBytes: number | null;
  readonly memoryBytes: number | null;
  readonly networkMegabits: number | null;
  /** Why the protected channel is not there; null when the centre answered over it. */
  readonly channelFault: Failure | null;
  /** Why there is no token driver that works, or null. */
  readonly driverFault: Failure | null;
  /** Whether a natural person's certificate that may be used was found on a token, or why not. */
  readonly certificateFault: Failure | null;
  /** Whether a default route counts and is there; null when the routes cannot be read. */
  readonly defaultRoute: boolean | null;
  /** Places outside that answered, `host:port`. */
  readonly answered: readonly string[];
  /** Seconds between this clock and the centre's. */
  readonly clockDifference: number | null;
  /** Whether the lock of the screen is noticed at once. */
  readonly isLockObserved: boolean;
}

const gigabyte = 1_000_000_000;

/** What appendix 4, items 1-5, demands, and how a figure reads; `tolerance` is the share that may be missing. */
interface Measure {
  readonly unit: Text;
  /** How many of the measured are one of the unit. */
  readonly scale: number;
  readonly digits: number;
  readonly least: number;
  readonly tolerance: number;
  readonly remark?: Text;
}

const measures = {
  processor: {
    ...{ unit: { kk: 'ГГц', ru: 'ГГц' }, scale: 1000, digits: 1 },
    ...{ least: 1500, tolerance: 0 },
  },
  disk: {
    ...{ unit: { kk: 'ГБ', ru: 'ГБ' }, scale: gigabyte, digits: 0 },
    ...{ least: 20 * gigabyte, tolerance: 0 },
  },
  // Firmware and kernel keep a part of the memory that was bought: a machine of 1 GB reports a little less.
  memory: {
    ...{ unit: { kk: 'ГБ', ru: 'ГБ' }, scale: gigabyte, digits: 1 },
    ...{ least: gigabyte, tolerance: 0.1 },
    remark: { kk: 'жүйе алатын 10 %-ды қоса', ru: 'включая до 10 %, занятых системой' },
  },
  'network-card': {
    ...{ unit: { kk: 'Мбит/с', ru: 'Мбит/с' }, scale: 1, digits: 0 },
    ...{ least: 100, tolerance: 0 },
  },
} satisfies Partial<Record<CheckName, Measure>>;

const labels: Readonly<Record<CheckName, Text>> = {
  processor: { kk: 'Процессордың жиілігі', ru: 'Тактовая частота процессора' },
  disk: { kk: 'Дискідегі бос орын', ru: 'Свободное место на диске' },
  memory: { kk: 'Жедел жад', ru: 'Оперативная память' },
  'network-card': { kk: 'Желі картасы', ru: 'Сетевая карта' },
  'protected-channel': { kk: 'Қорғалған арна', ru: 'Защищённый канал' },
  'token-driver': { kk: 'ЭЦҚ құрылғысының драйвері', ru: 'Драйвер устройства ЭЦП' },
  certificate: { kk: 'Жеке тұлғаның ҰКО ЭЦҚ', ru: 'ЭЦП НУЦ физического лица' },
  internet: { kk: 'Интернетке шығу', ru: 'Выход в Интернет' },
  clock: { kk: 'Сағат', ru: 'Часы' },
  'screen-lock': { kk: 'Экранның құлыпталуы', ru: 'Блокировка экрана' },
};

const words = {
  unknown: { kk: 'өлшенбеді', ru: 'измерить не удалось' },
  present: { kk: 'бар', ru: 'есть' },
  absent: { kk: 'жоқ', ru: 'нет' },
  connected: { kk: 'қосылған', ru: 'подключён' },
  route: { kk: 'әдепкі бағыт бар', ru: 'есть маршрут по умолчанию' },
  hardware: {
    kk: 'Жұмыс істеуге болады, бірақ баяу болуы мүмкін. Әкімшіге хабарлаңыз.',
    ru: 'Работать можно, но возможна медленная работа. Сообщите администратору.',
  },
  measure: {
    kk: 'Әкімші бұл талапты өзі тексеруі керек.',
    ru: 'Администратор должен проверить это требование сам.',
  },
  observed: { kk: 'бақыланады', ru: 'отслеживается' },
  notObserved: { kk: 'бақыланбайды', ru: 'не отслеживается' },
  idle: {
    kk: 'Жұмыс орнынан кетерде сеансты өзіңіз аяқтаңыз: ол тек бес минут әрекетсіздіктен кейін аяқталады. Әкімшіге хабарлаңыз.',
    ru: 'Уходя, завершайте сеанс сами: он закончится лишь после пяти минут бездействия. Сообщите администратору.',
  },
  space: {
    kk: 'Дискіде орын босатыңыз немесе әкімшіге жүгініңіз.',
    ru: 'Освободите место на диске или обратитесь к администратору.',
  },
} as const;

/** The verdicts of Rules 151, appendix 4, on what was measured. Pure; in the order of `checkNames`. */
export function judgeFacts(facts: CheckFacts): CheckLine[] {
  return [
    atLeast('processor', facts.processorMegahertz),
    atLeast('disk', facts.freeDiskBytes),
    atLeast('memory', facts.memoryBytes),
    atLeast('network-card', facts.networkMegabits),
    present('protected-channel', facts.channelFault, 'block', words.connected),
    present('token-driver', facts.driverFault, 'warn', words.present),
    present('certificate', facts.certificateFault, 'warn', words.present),
    internet(facts),
    clock(facts.clockDifference),
    screenLock(facts.isLockObserved),
  ];
}

/** The error to refuse sign-in with: that of the first line that blocks; `null` when none does. */
export function blockingCode(lines: readonly CheckLine[]): ErrorCode | null {
  const blocking = lines.find(({ verdict }) => verdict === 'block');
  if (blocking === undefined) return null;
  return blocking.check === 'internet' ? 'internet-reachable' : 'channel-missing';
}

function atLeast(check: keyof typeof measures, value: number | null): CheckLine {
  const measure: Measure = measures[check];
  const { least, tolerance } = measure;
  const required = show(measure, least, '≥ ', measure.remark);
  if (value === null) return line(check, required, words.unknown, 'unknown', words.measure);
  const found = show(measure, value);
  if (value >= least * (1 - tolerance)) return line(check, required, found, 'pass', null);
  return line(check, required, found, 'warn', check === 'disk' ? words.space : words.hardware);
}

/** Rounded down, so that what is too little never reads as enough; a comma and a space that does not break. */
function show({ unit, scale, digits }: Measure, value: number, before = '', remark?: Text): Text {
  const steps = 10 ** digits;
  const figure = (Math.floor((value / scale) * steps) / steps).toFixed(digits).replace('.', ',');
  const say = (language: 'kk' | 'ru') =>
    `${before}${figure}\u00a0${unit[language]}${remark === undefined ? '' : ` (${remark[language]})`}`;
  return { kk: say('kk'), ru: say('ru') };
}

function present(check: CheckName, fault: Failure | null, verdict: 'block' | 'warn', found: Text): CheckLine {
  if (fault === null) return line(check, words.present, found, 'pass', null);
  const { text, next } = explain(fault);
  return line(check, words.present, text, verdict, next);
}

function internet({ answered, defaultRoute }: CheckFacts): CheckLine {
  const { next } = explain({ code: 'internet-reachable' });
  const [first] = answered;
  if (first !== undefined) return line('internet', words.absent, same(answered.join(', ')), 'block', next);
  if (defaultRoute === true) return line('internet', words.absent, words.route, 'block', next);
  if (defaultRoute === null) return line('internet', words.absent, words.unknown, 'unknown', words.measure);
  return line('internet', words.absent, words.absent, 'pass', null);
}

function clock(difference: number | null): CheckLine {
  const required = { kk: '≤ 120 с', ru: '≤ 120 с' };
  if (difference === null) return line('clock', required, words.unknown, 'unknown', null);
  const found = same(`${difference} с`);
  if (difference <= 120) return line('clock', required, found, 'pass', null);
  return line('clock', required, found, 'warn', explain({ code: 'clock-wrong' }).next);
}

function screenLock(isObserved: boolean): CheckLine {
  const { observed, notObserved, idle } = words;
  if (isObserved) return line('screen-lock', observed, observed, 'pass', null);
  return line('screen-lock', observed, notObserved, 'warn', idle);
}

function line(
  check: CheckName,
  required: Text,
  found: Text,
  verdict: CheckVerdict,
  next: Text | null,
): CheckLine {
  return { check, label: labels[check], required, found, verdict, next };
}
