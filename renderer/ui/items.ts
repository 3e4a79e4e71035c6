import type { Text } from '../../protocol/text.ts';

/**
 * An item of the rules as the error table and the decision write it (`rules-151/21`, `rules-151 app.4(8)`,
 * `rules-151/7, app.4`) in the words of the acts. An unknown form is shown as it is.
 */
export function showItem(item: string): Text {
  const found =
    /^rules-151(?:\/(?<points>[\d, -]*\d))?(?:,? app\.(?<appendix>\d+) ?(?:\((?<row>\d+)\))?)?$/.exec(item);
  if (found?.groups === undefined) return { kk: item, ru: item };
  const { points, appendix, row } = found.groups;
  const kk = ['№ 151 Қағидалар'];
  const ru = ['Правила № 151'];
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
