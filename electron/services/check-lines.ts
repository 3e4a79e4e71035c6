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
}

const gigabyte = 1_000_000_000;
/** Firmware and kernel keep a part of the memory that was bought: a machine of 1 GB reports a little less. */
const leastMemory = 0.9 * gigabyte;

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
  space: {
    kk: 'Дискіде орын босатыңыз немесе әкімшіге жүгініңіз.',
    ru: 'Освободите место на диске или обратитесь к администратору.',
  },
} as const;

/** The verdicts of Rules 151, appendix 4, on what was measured. Pure; in the order of `checkNames`. */
export function judgeFacts(facts: CheckFacts): CheckLine[] {
  return [
    atLeast('processor', facts.processorMegahertz, 1500, (value) => `${(value / 1000).toFixed(1)} GHz`),
    atLeast('disk', facts.freeDiskBytes, 20 * gigabyte, (value) => `${Math.floor(value / gigabyte)} GB`),
    atLeast('memory', facts.memoryBytes, leastMemory, (value) => `${(value / gigabyte).toFixed(1)} GB`),
    atLeast('network-card', facts.networkMegabits, 100, (value) => `${value} Mbit/s`),
    present('protected-channel', facts.channelFault, 'block', words.connected),
    present('token-driver', facts.driverFault, 'warn', words.present),
    present('certificate', facts.certificateFault, 'warn', words.present),
    internet(facts),
    clock(facts.clockDifference),
  ];
}

/** The error to refuse sign-in with: that of the first line that blocks; `null` when none does. */
export function blockingCode(lines: readonly CheckLine[]): ErrorCode | null {
  const blocking = lines.find(({ verdict }) => verdict === 'block');
  if (blocking === undefined) return null;
  return blocking.check === 'internet' ? 'internet-reachable' : 'channel-missing';
}

function atLeast(
  check: 'processor' | 'disk' | 'memory' | 'network-card',
  value: number | null,
  least: number,
  show: (value: number) => string,
): CheckLine {
  const required = same(`≥ ${show(least)}`);
  if (value === null) return line(check, required, words.unknown, 'unknown', words.measure);
  if (value >= least) return line(check, required, same(show(value)), 'pass', null);
  return line(check, required, same(show(value)), 'warn', check === 'disk' ? words.space : words.hardware);
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

function line(
  check: CheckName,
  required: Text,
  found: Text,
  verdict: CheckVerdict,
  next: Text | null,
): CheckLine {
  return { check, label: labels[check], required, found, verdict, next };
}
