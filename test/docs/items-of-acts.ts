import type { Act } from '../../build/regulation/traceability.ts';

/**
 * Every item of every act, counted by hand in the acts and written here apart from the traceability tables: items,
 * unnumbered paragraphs that carry a duty of their own (`22/2`), points (`35(2)`), appendices with their rows, sections
 * and notes, the items of the approving orders, and the places where the Kazakh and Russian texts differ (`14 kk-ru`).
 */
export const itemsOfActs: Readonly<Record<Act, readonly string[]>> = {
  'rules-151': [
    ...upTo(4, 'order/'),
    ...points('order/2', 5),
    ...upTo(56),
    ...points('1', 4),
    '22/2',
    '22/3',
    ...points('35', 5),
    'app.1',
    ...upTo(25, 'app.1/'),
    'app.2',
    ...upTo(79, 'app.2/'),
    'app.2/*',
    'app.2/**',
    'app.3',
    ...upTo(75, 'app.3/'),
    'app.4',
    ...upTo(8, 'app.4/'),
    'app.5',
    'app.6',
    'app.6/1',
    'app.6/2',
    ...points('app.6/3/rights', 2),
    ...points('app.6/3', 5),
    ...points('app.6/4', 4),
    'app.6/5',
    'app.7',
    ...upTo(6, 'app.7/'),
    ...['7', '14', '24', '49', '55', 'chapter 5'].map(differing),
    ...['app.2/11', 'app.2/66', 'app.5', 'app.7', 'app.7/2'].map(differing),
  ],
  'order-146': [
    ...upTo(4, 'order/'),
    ...points('order/1', 2),
    ...points('order/2', 2),
    ...upTo(14),
    ...points('2', 4),
    '5/2',
    ...points('6', 2),
    '12/2',
    '12/3',
    'app.2',
    ...upTo(9, 'app.2/'),
  ],
  'joint-41-69': [
    ...upTo(3, 'order/'),
    ...points('order/2', 2),
    ...upTo(35),
    '10/2',
    '31/2',
    '33/2',
    '34/2',
    'app.1',
    'app.1/1',
    'app.2',
    ...upTo(17, 'app.2/'),
    'app.2/*',
    'app.2/**',
  ],
  'instruction-25': [
    ...upTo(5, 'order/'),
    ...points('order/3', 4),
    ...points('order/app.2', 3),
    ...upTo(15),
    ...points('2', 10),
    ...points('3', 5),
    '6/2',
    '7/2',
    '7/3',
    ...points('12', 5),
    '13/2',
    'app.1',
    ...upTo(6, 'app.1/'),
    'app.2',
    ...upTo(26, 'app.2/'),
  ],
};

/** Items that no program can carry, as the register of duties names them. */
export const notSoftware: Readonly<Record<Act, readonly string[]>> = {
  'rules-151': ['1', '3', '6', '30', '32', '33', '34', '49'],
  'order-146': [...upTo(4, 'order/'), '1'],
  'joint-41-69': [...upTo(3, 'order/'), '1', '9', '21', '26', '27', '28'],
  'instruction-25': [...upTo(5, 'order/'), '1', ...points('2', 9)],
};

function upTo(last: number, prefix = ''): string[] {
  return Array.from({ length: last }, (_, at) => `${prefix}${at + 1}`);
}

function points(item: string, last: number): string[] {
  return Array.from({ length: last }, (_, at) => `${item}(${at + 1})`);
}

function differing(item: string): string {
  return `${item} kk-ru`;
}
