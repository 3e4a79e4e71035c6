import type { Condition } from '../../protocol/regulation/marks.ts';
import type { Text } from '../../protocol/text.ts';
import type { Act, Status } from './traceability.ts';

/** The letter a condition has in the grids. */
export const letters: Readonly<Record<Condition, Text>> = {
  truncated: { kk: 'Қ', ru: 'У' },
  'mvd-only': { kk: 'І', ru: 'М' },
  'by-article': { kk: 'Б', ru: 'С' },
  'registration-discipline': { kk: 'Т', ru: 'Д' },
  'unit-head': { kk: 'Ш', ru: 'Р' },
  'court-system': { kk: 'Ж', ru: 'Е' },
  unresolved: { kk: '?', ru: '?' },
  'court-sanction': { kk: 'С', ru: 'Н' },
  depersonalised: { kk: 'И', ru: 'О' },
  'protected-carrier': { kk: 'К', ru: 'К' },
  'certified-workstation': { kk: 'О', ru: 'Ц' },
};

/** The status of an item. */
export const statusWords: Readonly<Record<Status, Text>> = {
  implemented: { kk: 'орындалған', ru: 'выполнено' },
  partly: { kk: 'ішінара', ru: 'частично' },
  'not-yet': { kk: 'әлі жоқ', ru: 'ещё нет' },
  'not-software': { kk: 'бағдарламалық емес', ru: 'не для программы' },
};

/** The short name of an act. */
export const actWords: Readonly<Record<Act, Text>> = {
  'rules-151': { kk: '№ 151 қағидалар (2015)', ru: 'Правила № 151 (2015)' },
  'order-146': { kk: '№ 146 бұйрық (2015)', ru: 'Приказ № 146 (2015)' },
  'joint-41-69': { kk: '№ 41 / № 69 бірлескен бұйрық (2023)', ru: 'Совместный приказ № 41 / № 69 (2023)' },
  'instruction-25': { kk: '№ 25 нұсқаулық (2019)', ru: 'Инструкция № 25 (2019)' },
};

/** Every other word of the printed pages. */
export const words = {
  who: { kk: 'Кім сұрайды', ru: 'Кто запрашивает' },
  service: { kk: 'Сервис', ru: 'Сервис' },
  roleGrid: { kk: 'РӨЛДЕР ЖӘНЕ НЕГІЗДЕР', ru: 'РОЛИ И ОСНОВАНИЯ' },
  reachGrid: {
    kk: 'РӨЛ НЕШЕ СЕРВИС СҰРАЙ АЛАДЫ (жақшада: оның ішінде шартпен)',
    ru: 'СКОЛЬКО СЕРВИСОВ ДОСТУПНО РОЛИ (в скобках: из них с условием)',
  },
  serviceGrid: { kk: 'СЕРВИСТЕР ЖӘНЕ НЕГІЗДЕР', ru: 'СЕРВИСЫ И ОСНОВАНИЯ' },
  conflicts: {
    kk: 'ҚАЗАҚША ЖӘНЕ ОРЫСША МӘТІНДЕРДІҢ АЙЫРМАСЫ',
    ru: 'РАСХОЖДЕНИЯ КАЗАХСКОГО И РУССКОГО ТЕКСТОВ',
  },
  traceability: { kk: 'АКТІЛЕРДІҢ ТАРМАҚТАРЫ', ru: 'ПУНКТЫ АКТОВ' },
  legend: { kk: 'Белгілер', ru: 'Обозначения' },
  columns: { kk: 'Бағандар', ru: 'Столбцы' },
  allowed: { kk: 'беріледі', ru: 'предоставляется' },
  refused: { kk: 'берілмейді', ru: 'не предоставляется' },
  stricter: { kk: 'тілдер әртүрлі, қатаңы қолданылады', ru: 'языки расходятся, действует более строгое' },
  decided: { kk: 'тілдер әртүрлі, оператор шешімі бар', ru: 'языки расходятся, есть решение оператора' },
  none: { kk: 'жоқ', ru: 'нет' },
  inForce: { kk: 'қолданыста', ru: 'действует' },
  role: { kk: 'рөл', ru: 'роль' },
  byStricter: { kk: 'Қатаңы қолданылады', ru: 'Действует более строгое' },
  byDecision: { kk: 'Оператордың шешімі', ru: 'Решение оператора' },
  added: { kk: 'қосылған шарт', ru: 'добавлено условие' },
  triples: {
    kk: 'Қолжетімді үштіктер (рөл, негіз, сервис): орысша мәтін {ru}, қазақша {kk}, қатаңы барлық жерде {both}, қолданыста {inForce}.',
    ru: 'Доступно троек (роль, основание, сервис): по русскому тексту {ru}, по казахскому {kk}, строгое везде {both}, действует {inForce}.',
  },
  total: { kk: 'барлығы', ru: 'всего' },
  analysisNote: {
    kk: '№ 146 бұйрықта сервистер тізбесі жоқ: 8-баған оператор тізбеге қол қойғанша бос.',
    ru: 'В приказе № 146 перечня сервисов нет: столбец 8 пуст, пока оператор не подпишет перечень.',
  },
  kazakhOnly: {
    kk: '№ 146 бұйрық пен бірлескен бұйрық тек қазақша.',
    ru: 'Приказ № 146 и совместный приказ есть только на казахском языке: их названия даны так, как в тексте.',
  },
} as const satisfies Record<string, Text>;
