import { hands, type TrainingCase } from './material.ts';

/**
 * Cases: the first is held by the training investigator with a colleague in the group, the others differ in one thing;
 * of the fifth only orders are in the investigator's hands.
 */
export const cases: readonly TrainingCase[] = [
  {
    number: '262300031000001',
    articles: [{ article: 188, part: 3 }],
    holder: { iin: hands.investigator },
    group: [hands.colleague],
    orders: [],
  },
  {
    number: '262300031000002',
    articles: [{ article: 190, part: 2 }],
    holder: { iin: hands.colleague },
    group: [],
    orders: [],
  },
  {
    number: '262300031000003',
    articles: [{ article: 218, part: 1 }],
    holder: { iin: hands.investigator },
    group: [],
    orders: [],
  },
  {
    number: '262300121000004',
    articles: [{ article: 99, part: null }],
    holder: { iin: hands.stranger },
    group: [hands.trainee],
    orders: [],
  },
  {
    number: '262300121000005',
    articles: [
      { article: 99, part: null },
      { article: 218, part: 1 },
    ],
    holder: { iin: hands.stranger },
    group: [],
    orders: [
      {
        kind: 'investigative-order',
        number: '7-12/345',
        executors: [hands.investigator],
        organisation: 'Сынақ департаменті',
      },
      { kind: 'prosecutor-order', number: '2-15/77', executors: [], organisation: 'Сынақ департаменті' },
      { kind: 'investigative-order', number: '7-12/346', executors: [], organisation: 'Алыс департаменті' },
    ],
  },
];
