import { explain } from '../../protocol/errors.ts';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import type { Language, Text } from '../../protocol/text.ts';
import { showAstana } from '../../protocol/time.ts';
import { verbs } from './catalogue.ts';
import type { Manner } from './command.ts';
import type { CertificateLine, TokenLine, VerbName } from './order.ts';
import type { Provisioned } from './provision.ts';

/** The answer as text that ends with a line end: one line of JSON, or words in one language with the next step. */
export function show(
  verb: VerbName | null,
  outcome: Outcome<Provisioned>,
  { json, language }: Manner,
): string {
  if (json) return `${JSON.stringify(asJson(verb, outcome))}\n`;
  if (!outcome.ok || verb === null) return outcome.ok ? '' : showFailure(outcome.error, language);
  const { report, files } = outcome.value;
  const lines = [
    verbs[verb].done[language],
    ...report.tokens.flatMap((token) => tokenLines(token, language)),
    ...files.map((file) => `  ${words.file[language]}: ${file}`),
    `${words.next[language]}: ${verbs[verb].next[language]}`,
  ];
  return `${lines.join('\n')}\n`;
}

function asJson(verb: VerbName | null, outcome: Outcome<Provisioned>): unknown {
  if (!outcome.ok) return { ok: false, verb, error: { ...outcome.error, ...explain(outcome.error) } };
  const { report, files } = outcome.value;
  const [token] = verb === 'list' ? [] : report.tokens;
  return token === undefined
    ? { ok: true, verb, tokens: report.tokens, files }
    : { ok: true, verb, ...token, files };
}

function showFailure(error: Failure, language: Language): string {
  const { text, next } = explain(error);
  return `${text[language]} [${error.code}]\n${words.next[language]}: ${next[language]}\n`;
}

function tokenLines(token: TokenLine, language: Language): string[] {
  const say = (name: keyof typeof words, value: string) => `  ${words[name][language]}: ${printable(value)}`;
  if (!token.initialised) return [say('serial', token.serial || '—'), say('pin', words.blank[language])];
  const { manufacturer, model, pin, fault } = token;
  return [
    say('serial', token.serial),
    say('label', token.label),
    say('maker', `${manufacturer}, ${model}`),
    say('pin', `${counters[pin.counter][language]}; ${pin.minLength}–${pin.maxLength}`),
    ...token.keys.map(({ label, id, made }) =>
      say('key', `${label} (${id})${made ? `, ${words.made[language]}` : ''}`),
    ),
    ...token.certificates.flatMap((line) => certificateLines(line, language)),
    ...(fault === null ? [] : [say('why', explain(fault).text[language])]),
    '',
  ];
}

function certificateLines(line: CertificateLine, language: Language): string[] {
  const day = (time: string | null) => (time === null ? '—' : showAstana(new Date(time)));
  const head = `  ${words.certificate[language]}: ${line.purpose.toUpperCase()}, ${printable(line.holder ?? line.sha256)}`;
  const dates = `    ${day(line.notBefore)} – ${day(line.notAfter)}`;
  if (line.fault === null) return [head, dates];
  return [head, dates, `    ${words.why[language]}: ${explain(line.fault).text[language]}`];
}

/** A token's own words must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?');
}

const words = {
  serial: { kk: 'Сериялық нөмірі', ru: 'Серийный номер' },
  label: { kk: 'Атауы', ru: 'Метка' },
  maker: { kk: 'Өндірушісі', ru: 'Изготовитель' },
  pin: { kk: 'PIN-код', ru: 'PIN-код' },
  key: { kk: 'Кілт', ru: 'Ключ' },
  made: { kk: 'жаңа жасалды', ru: 'создан сейчас' },
  certificate: { kk: 'Сертификат', ru: 'Сертификат' },
  why: { kk: 'Ұсынылмайды', ru: 'Не предлагается' },
  blank: { kk: 'токен бос, дайындалмаған', ru: 'токен пуст, не подготовлен' },
  file: { kk: 'Файл', ru: 'Файл' },
  next: { kk: 'Келесі қадам', ru: 'Что дальше' },
} as const satisfies Record<string, Text>;

const counters: Readonly<Record<TokenLine['pin']['counter'], Text>> = {
  full: { kk: 'әрекеттер толық', ru: 'попытки не израсходованы' },
  low: { kk: 'қате енгізу болған', ru: 'были неверные попытки' },
  final: { kk: 'соңғы әрекет қалды', ru: 'осталась последняя попытка' },
  locked: { kk: 'бұғатталған', ru: 'заблокирован' },
  unknown: { kk: 'қойылмаған немесе белгісіз', ru: 'не задан или неизвестен' },
};
