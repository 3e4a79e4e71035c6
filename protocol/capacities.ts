import type { Text } from './text.ts';

/** What a person may be beside the role: who files and reads which documents. An account has any number of them. */
export const capacities = [
  'operator',
  'responsible-official',
  'body-head',
  'supervising-prosecutor',
  'prosecutor-general',
  'statistics-official',
  'archive-keeper',
] as const;
export type Capacity = (typeof capacities)[number];

/** The acts' words for each, with the items that speak of it. */
export const capacityTitles: Readonly<Record<Capacity, Text & { readonly item: string }>> = {
  operator: {
    kk: 'ҚАО ААЖ операторының лауазымды тұлғасы',
    ru: 'Должностное лицо оператора СИО ПСО',
    item: 'rules-151/36',
  },
  'responsible-official': {
    kk: 'Жауапты лауазымды тұлға',
    ru: 'Ответственное должностное лицо',
    item: 'rules-151/9',
  },
  'body-head': { kk: 'Орган басшысы', ru: 'Руководитель органа', item: 'rules-151/9' },
  'supervising-prosecutor': {
    kk: 'Қадағалаушы прокурор',
    ru: 'Надзирающий прокурор',
    item: 'rules-151/54',
  },
  'prosecutor-general': {
    kk: 'Бас Прокурор немесе оның орынбасары',
    ru: 'Генеральный Прокурор или его заместитель',
    item: 'order-146/6',
  },
  'statistics-official': {
    kk: 'Құқықтық статистика ақпаратын беретін қызметкер',
    ru: 'Сотрудник, предоставляющий правовую статистику',
    item: 'instruction-25/6',
  },
  'archive-keeper': {
    kk: 'Мұрағат кілтінің сақтаушысы',
    ru: 'Хранитель ключа архива',
    item: 'rules-151/53',
  },
};
