import type { ErrorEntry } from '../errors.ts';

const askAgain = {
  kk: 'Қайта көру үшін жаңа сұрау салыңыз.',
  ru: 'Чтобы увидеть снова, сделайте новый запрос.',
};

/** Why a result cannot be opened. */
export const resultErrors = {
  'result-already-opened': {
    text: {
      kk: 'Нәтиже {openedAt} бір рет көрсетілді және жойылды.',
      ru: 'Результат уже показан один раз {openedAt} и уничтожен.',
    },
    next: askAgain,
    item: 'rules-151/52',
  },
  'result-not-ready': {
    text: { kk: 'Нәтиже әлі дайын емес.', ru: 'Результат ещё не готов.' },
    next: { kk: 'Дайын болғанда хабарлама келеді.', ru: 'Когда он будет готов, придёт уведомление.' },
  },
  'result-absent': {
    text: { kk: 'Мұндай нәтиже жоқ.', ru: 'Такого результата нет.' },
    next: askAgain,
  },
  'result-damaged': {
    text: {
      kk: 'Нәтиже бүлінген немесе орталық қол қоймаған.',
      ru: 'Результат повреждён или подписан не центром.',
    },
    next: { kk: 'Ол көрсетілмеді. Операторға хабарлаңыз.', ru: 'Он не показан. Сообщите оператору.' },
  },
} as const satisfies Record<string, ErrorEntry>;
