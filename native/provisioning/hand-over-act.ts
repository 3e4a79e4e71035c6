import { showAstana } from '../../protocol/time.ts';
import type { CertificateLine, TokenLine } from './order.ts';

/**
 * The act of hand-over (акт приёма-передачи) of a token as a page to be printed, in both languages one after the other:
 * serial number, holder, certificates with serial numbers and hashes, rules of the PIN, lines for two signatures. No PIN.
 */
export function handOverAct(token: TokenLine, at: Date): string {
  const holders = [...new Set(token.certificates.flatMap(({ holder }) => holder ?? []))];
  const page = (words: Words) => `<section lang="${words.lang}">
<h1>${words.title}</h1>
<p>${words.date}: ${showAstana(at)}</p>
<table>
${row(words.serial, token.serial)}
${row(words.label, token.label)}
${row(words.maker, `${token.manufacturer}, ${token.model}`)}
${holders.map((holder) => row(words.holder, holder)).join('\n')}
</table>
<h2>${words.certificates}</h2>
<table>
${token.certificates.map((line) => certificate(line, words)).join('\n')}
</table>
<h2>${words.rules}</h2>
<p>${words.length}: ${token.pin.minLength}–${token.pin.maxLength === 0 ? '∞' : token.pin.maxLength}.</p>
<ol>${words.rulesOfPin.map((rule) => `<li>${rule}</li>`).join('')}</ol>
${signature(words.gave, words)}
${signature(words.took, words)}
</section>`;
  return `<!doctype html>
<html lang="kk">
<meta charset="utf-8">
<title>${asText(token.serial)}</title>
<style>body{font:12pt serif;max-width:18cm;margin:auto}section{break-after:page}td{padding:2pt 8pt 2pt 0;vertical-align:top}
td+td{overflow-wrap:anywhere}.line{margin-top:24pt}</style>
${page(kazakh)}
${page(russian)}
</html>
`;
}

function certificate({ purpose, serialNumber, sha256, notBefore, notAfter }: CertificateLine, words: Words) {
  const day = (time: string | null) => (time === null ? '—' : showAstana(new Date(time)));
  return [
    row(words.certificate, purpose.toUpperCase()),
    row(words.number, serialNumber ?? '—'),
    row('SHA-256', sha256),
    row(words.valid, `${day(notBefore)} – ${day(notAfter)}`),
  ].join('\n');
}

function row(name: string, value: string): string {
  return `<tr><td>${name}</td><td>${asText(value)}</td></tr>`;
}

/** A place for position, signature, name and day. */
function signature(who: string, { position, name, date }: Words): string {
  const blank = '_'.repeat(20);
  return `<p class="line">${who}: ${blank} (${position}) ${blank} (${name}) «___» ________ 20__ (${date})</p>`;
}

/** What a token says of itself is text, never markup. */
function asText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const kazakh = {
  lang: 'kk',
  title: 'Токенді тапсыру-қабылдау актісі',
  date: 'Күні',
  serial: 'Сериялық нөмірі',
  label: 'Атауы',
  maker: 'Өндірушісі, үлгісі',
  holder: 'Иесі',
  certificates: 'Сертификаттар',
  certificate: 'Мақсаты',
  number: 'Сериялық нөмірі',
  valid: 'Қолданылу мерзімі',
  rules: 'PIN-код ережелері',
  length: 'Ұзындығы, байт',
  rulesOfPin: [
    'PIN-код осы актіде көрсетілмейді және бөлек тапсырылады.',
    'Иесі оны алған күні өзі ауыстырады, ешкімге айтпайды және токенмен бірге сақтамайды.',
    'Кемінде 6 таңба; өндірушінің зауыттық PIN-коды, бір таңбаның қайталануы және қатар таңбалар қолданылмайды.',
    'Токен жоғалса немесе PIN-код белгілі болып қалса, иесі операторға дереу хабарлайды.',
  ],
  gave: 'Тапсырдым',
  took: 'Қабылдадым',
  position: 'лауазымы, қолы',
  name: 'тегі, аты, әкесінің аты',
};
type Words = typeof kazakh;

const russian: Words = {
  lang: 'ru',
  title: 'Акт приёма-передачи токена',
  date: 'Дата',
  serial: 'Серийный номер',
  label: 'Метка',
  maker: 'Изготовитель, модель',
  holder: 'Владелец',
  certificates: 'Сертификаты',
  certificate: 'Назначение',
  number: 'Серийный номер',
  valid: 'Срок действия',
  rules: 'Правила PIN-кода',
  length: 'Длина, байт',
  rulesOfPin: [
    'PIN-код в этом акте не указывается и передаётся отдельно.',
    'Владелец меняет его сам в день получения, никому не сообщает и не хранит вместе с токеном.',
    'Не менее 6 знаков; заводской PIN-код производителя, повтор одного знака и ряды знаков не допускаются.',
    'При утрате токена или если PIN-код стал известен, владелец немедленно сообщает оператору.',
  ],
  gave: 'Сдал',
  took: 'Принял',
  position: 'должность, подпись',
  name: 'фамилия, имя, отчество',
};
