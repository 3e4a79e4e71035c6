import type { ErrorEntry } from '../errors.ts';

/** Failures of the list of drivers, of lists of officers and of what only an empty token allows. */
export const benchErrors = {
  'token-holds-objects': {
    text: {
      kk: 'Токен бос емес ({count} объект): атауын өзгерту оларды жояр еді.',
      ru: 'Токен не пуст (объектов: {count}): смена метки стёрла бы их.',
    },
    next: {
      kk: 'Атауын қалдырыңыз немесе токенді init --force деп қайта дайындаңыз. Ештеңе өзгертілмеді.',
      ru: 'Оставьте метку или подготовьте токен заново: init --force. Ничего не изменено.',
    },
  },
  'bulk-row-changed': {
    text: {
      kk: 'Тізімнің {row}-жолы ({label}) жұмыс басталғаннан кейін өзгертілген.',
      ru: 'Строка {row} списка ({label}) изменена после начала работы.',
    },
    next: {
      kk: 'Бастапқы жолды қайтарыңыз немесе жаңа атаумен жаңа жол қосыңыз.',
      ru: 'Верните прежнюю строку или добавьте новую с новой меткой.',
    },
  },
  'driver-list-malformed': {
    text: {
      kk: 'Драйверлер тізімі дұрыс емес: {detail}.',
      ru: 'Список драйверов неверен: {detail}.',
    },
    next: {
      kk: 'Әкімші тізімді түзетіп, қайта қол қоюы керек: npm run token -- drivers.',
      ru: 'Администратор должен исправить список и подписать его заново: npm run token -- drivers.',
    },
  },
  'driver-list-unsigned': {
    text: {
      kk: 'Драйверлер тізіміне әкімшінің жарамды қолы қойылмаған ({detail}). Ешқандай драйвер жүктелмеді.',
      ru: 'Под списком драйверов нет годной подписи администратора ({detail}). Ни один драйвер не загружен.',
    },
    next: {
      kk: 'Тізімді тексеріп, қол қойыңыз: npm run token -- drivers sign.',
      ru: 'Проверьте список и подпишите его: npm run token -- drivers sign.',
    },
  },
  'driver-not-listed': {
    text: { kk: 'Тізімде мұндай драйвер жоқ: {name}.', ru: 'В списке нет такого драйвера: {name}.' },
    next: {
      kk: '--module ішінде файл жолын көрсетіңіз немесе драйверді тізімге қосыңыз: drivers add.',
      ru: 'Укажите в --module путь к файлу или добавьте драйвер в список: drivers add.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;
