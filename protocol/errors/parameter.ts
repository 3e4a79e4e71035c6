import type { ErrorEntry } from '../errors.ts';

const checkNumber = {
  kk: 'Нөмірді тексеріңіз. Терілген деректер сақталды.',
  ru: 'Проверьте номер. Введённое сохранено.',
};
const checkEntry = {
  kk: 'Енгізілгенді тексеріңіз. Терілген деректер сақталды.',
  ru: 'Проверьте введённое. Введённое сохранено.',
};

/** What is wrong with what a service is asked. */
export const parameterErrors = {
  'bin-invalid': {
    text: { kk: 'БСН дұрыс емес: {bin}.', ru: 'БИН неверен: {bin}.' },
    next: checkNumber,
  },
  'vin-invalid': {
    text: {
      kk: 'VIN-код дұрыс емес: {vin}. I, O, Q әріптерінсіз 17 таңба болуы керек.',
      ru: 'VIN-код неверен: {vin}. Нужны 17 знаков без букв I, O, Q.',
    },
    next: checkNumber,
  },
  'cadastral-invalid': {
    text: {
      kk: 'Кадастрлық нөмір дұрыс емес: {cadastral}.',
      ru: 'Кадастровый номер неверен: {cadastral}.',
    },
    next: checkNumber,
  },
  'day-invalid': {
    text: { kk: 'Мұндай күн жоқ: {day}.', ru: 'Такого дня нет: {day}.' },
    next: checkEntry,
  },
  'period-reversed': {
    text: {
      kk: 'Кезеңнің соңы басынан бұрын: {from} – {to}.',
      ru: 'Конец периода раньше начала: {from} – {to}.',
    },
    next: checkEntry,
  },
  'words-invalid': {
    text: {
      kk: 'Іздеу мәтіні бос, {length} таңбадан ұзын немесе артық бос орны бар.',
      ru: 'Текст поиска пуст, длиннее {length} знаков или с лишними пробелами.',
    },
    next: checkEntry,
  },
  'detail-absent': {
    text: {
      kk: 'Сұраудың міндетті мәліметі толтырылмаған ({detail}).',
      ru: 'Не заполнено обязательное сведение запроса ({detail}).',
    },
    next: checkEntry,
  },
} as const satisfies Record<string, ErrorEntry>;
