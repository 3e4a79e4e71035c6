import type { Text } from '../../protocol/text.ts';

/** How each act is named in a line: the Rules, the two orders, the instruction. */
const acts: Readonly<Record<string, Text>> = {
  'rules-151': { kk: '№ 151 Қағидалар', ru: 'Правила № 151' },
  'order-146': { kk: '№ 146 бұйрық', ru: 'Приказ № 146' },
  'joint-41-69': { kk: '№ 41/69 бірлескен бұйрық', ru: 'Совместный приказ № 41/69' },
  'instruction-25': { kk: '№ 25 Нұсқаулық', ru: 'Инструкция № 25' },
};

const form =
  /^(?<act>rules-151|order-146|joint-41-69|instruction-25)(?:\/(?<points>[\d, -]*\d(?:\(\d+\))?))?(?:,? app\.(?<appendix>[\d-]+) ?(?:\((?<row>[\d, -]+)\))?)?$/;

/**
 * An item of the acts as the error table and the decision write it (`rules-151/21`, `rules-151 app.4(8)`,
 * `joint-41-69/7, app.4`; several behind `; `) in the words of the acts. An unknown form is shown as it is.
 */
export function showItem(item: string): Text {
  const parts = item.split('; ').map(showOne);
  return { kk: parts.map(({ kk }) => kk).join('; '), ru: parts.map(({ ru }) => ru).join('; ') };
}

function showOne(item: string): Text {
  const found = form.exec(item)?.groups;
  const act = acts[found?.['act'] ?? ''];
  if (found === undefined || act === undefined) return { kk: item, ru: item };
  const kk = [act.kk];
  const ru = [act.ru];
  const { points, appendix, row } = found;
  if (points !== undefined) {
    kk.push(`${points}-${points.includes(',') ? 'тармақтар' : 'тармақ'}`);
    ru.push(`${points.includes(',') ? 'пп.' : 'п.'} ${points}`);
  }
  if (appendix !== undefined) {
    kk.push(`${appendix}-қосымша${row === undefined ? '' : ` (${row})`}`);
    ru.push(`приложение ${appendix}${row === undefined ? '' : ` (${row})`}`);
  }
  return { kk: kk.join(', '), ru: ru.join(', ') };
}
