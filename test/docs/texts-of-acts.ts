import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '../../build/regulation/traceability.ts';

/** A stretch of an act's text, from the first line that begins with `from` to the next that is `until`. */
interface Stretch {
  readonly prefix: string;
  readonly from: string;
  readonly until: string;
}

/** One text of an act and where its items stand. */
export interface ActText {
  readonly act: Act;
  readonly file: string;
  readonly stretches: readonly Stretch[];
}

export const actTexts: readonly ActText[] = [
  {
    act: 'rules-151',
    file: 'rules-151-2015.ru.txt',
    stretches: [
      { prefix: 'order/', from: '1. Утвердить', until: 'Генеральный Прокурор' },
      { prefix: '', from: '1. Настоящие Правила', until: 'Приложение 1' },
      { prefix: 'app.1/', from: 'Перечень распределения', until: 'Приложение 2' },
      { prefix: 'app.2/', from: 'Права доступа', until: 'Приложение 3 к Правилам' },
      { prefix: 'app.4/', from: 'Минимальные требования', until: 'Приложение 5' },
      { prefix: 'app.7/', from: 'Журнал аварийных', until: '' },
    ],
  },
  {
    act: 'rules-151',
    file: 'rules-151-2015.kk.txt',
    stretches: [
      { prefix: 'order/', from: '1. Қоса берілген', until: 'Қазақстан Республикасы' },
      { prefix: '', from: '1. Осы Құқық қорғау', until: '1-қосымша' },
      { prefix: 'app.7/', from: 'Авариялық жағдайлар журналы', until: '' },
    ],
  },
  {
    act: 'order-146',
    file: 'order-146-2015-analysis.kk.txt',
    stretches: [
      { prefix: 'order/', from: '1. Бекітілсін', until: 'Қазақстан Республикасының' },
      { prefix: '', from: '1. Осы Құқық қорғау', until: 'Қазақстан Республикасы' },
      { prefix: 'app.2/', from: 'бар прокуратура органдары лауазымды тұлғаларының тізбесі', until: '' },
    ],
  },
  {
    act: 'joint-41-69',
    file: 'joint-order-41-69-2023-revenue.kk.txt',
    stretches: [
      { prefix: 'order/', from: '1. Мемлекеттік кірістер', until: 'Қазақстан Республикасы' },
      { prefix: '', from: '1. Осы Мемлекеттік кірістер', until: 'Мемлекеттік кірістер' },
      { prefix: 'app.1/', from: 'Құқық қорғау, арнаулы мемлекеттік және өзге де', until: '2-қосымша' },
      { prefix: 'app.2/', from: 'Сервистерге қол жеткізу', until: '' },
    ],
  },
  {
    act: 'instruction-25',
    file: 'instruction-25-2019-statistics.kk.txt',
    stretches: [
      { prefix: 'order/', from: '1. Осы бұйрықтың', until: 'Қазақстан Республикасының' },
      { prefix: '', from: '1. Осы Нұсқаулық', until: 'Кестенің жалғасы' },
      { prefix: 'app.2/', from: '№ Құқықтық статистикалық', until: 'Мыналардың:' },
    ],
  },
];

/** The numbered items and points of a text, as the traceability tables name them. */
export function itemsOfText({ file, stretches }: ActText, folder: string): string[] {
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '));
  return stretches.flatMap(({ prefix, from, until }) => {
    const start = lines.findIndex((line) => line.startsWith(from));
    if (start === -1) throw new Error(`${file}: no line begins with ${from}`);
    const end = lines.findIndex((line, at) => at > start && line === until);
    return numbered(lines.slice(start, end === -1 ? undefined : end), prefix);
  });
}

/** Items come in order, so a heading that repeats a number is told by not being a sentence. */
function numbered(lines: readonly string[], prefix: string): string[] {
  const isTable = prefix.startsWith('app.');
  const found: string[] = [];
  let last = 0;
  for (const line of lines) {
    const { number, point } = /^(?:(?<number>\d+)(?:\.|(?= "))|(?<point>\d+)\))/u.exec(line)?.groups ?? {};
    const isSentence = isTable || /[.;:]$/.test(line) || line.length > 100;
    if (number !== undefined && Number(number) === last + 1 && isSentence) {
      last += 1;
      found.push(`${prefix}${number}`);
    } else if (point !== undefined) found.push(pointName(prefix, last, point));
  }
  return found;
}

function pointName(prefix: string, item: number, point: string): string {
  return item === 0 ? `${prefix}${point}` : `${prefix}${item}(${point})`;
}
