import type { Text } from '../../../protocol/text.ts';

export const dutyTexts = {
  title: { kk: 'Мерзімдер', ru: 'Сроки' },
  overdue: { kk: 'Мерзімі өтті: {day}', ru: 'Просрочено: {day}' },
  due: { kk: '{day} дейін', ru: 'До {day}' },
  none: { kk: 'Мерзімі бар тапсырма жоқ.', ru: 'Дел со сроком нет.' },
  noneDetail: {
    kk: 'Мұнда сізден белгілі бір мерзімде күтілетін әрекеттер көрінеді.',
    ru: 'Здесь появится то, что вы должны сделать к сроку.',
  },
  loading: { kk: 'Жүктелуде…', ru: 'Загружается…' },
  show: { kk: 'Құжатты ашу', ru: 'Открыть документ' },
  count: { kk: '{all}, өткені {overdue}', ru: '{all}, просрочено {overdue}' },
  notice: { kk: 'Хабарлама', ru: 'Уведомление' },
  noticeWork: { kk: 'техникалық жұмыс', ru: 'технические работы' },
} as const satisfies Record<string, Text>;
