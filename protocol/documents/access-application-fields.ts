import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';

/** Appendix 5's three kinds of action, editing of joint order 41/69 (item 4), and the way back from a block. */
export const actionNames = ['register', 'transfer', 'block', 'edit', 'unblock'] as const;

/** The words of appendix 5 and of the joint order for each. */
export const actionTitles: Readonly<Record<(typeof actionNames)[number], Text>> = {
  register: { kk: 'Тіркеу', ru: 'Регистрация' },
  transfer: { kk: 'Орнын ауыстыру', ru: 'Перемещение' },
  block: { kk: 'Бұғаттау', ru: 'Блокировка' },
  edit: { kk: 'Редакциялау', ru: 'Редактирование' },
  unblock: { kk: 'Бұғаттан шығару', ru: 'Разблокировка' },
};

const item = 'rules-151 app.5';
const whole = { name: 'action', values: ['register', 'transfer', 'edit', 'unblock'] };
const onlyWhen = (action: (typeof actionNames)[number]) => ({ name: 'action', values: [action] });

function text(name: string, label: Text): FormField {
  return { name, label, kind: 'text', hint: null, item };
}

function ofApplicant(field: FormField): FormField {
  return { ...field, shownWhen: whole };
}

function declaration(name: string, label: Text): FormField {
  return ofApplicant({ name: `declarations.${name}`, label, kind: 'flag', hint: null, item });
}

const action: FormField = {
  name: 'action',
  label: { kk: 'Әрекет типі', ru: 'Тип действия' },
  kind: 'choice',
  hint: null,
  item,
  choices: actionNames.map((value) => ({ value, label: actionTitles[value] })),
};

/** What only one action demands. */
const particulars: readonly FormField[] = [
  {
    name: 'transferOrder.number',
    label: { kk: 'Ауыстыру туралы бұйрықтың нөмірі', ru: 'Номер приказа о переводе' },
    kind: 'text',
    hint: null,
    item: 'rules-151/15',
    shownWhen: onlyWhen('transfer'),
  },
  {
    name: 'transferOrder.date',
    label: { kk: 'Бұйрыққа қол қойылған күн', ru: 'Дата подписания приказа' },
    kind: 'day',
    hint: {
      kk: 'Өтінім осы күннен бастап бір тәулік ішінде беріледі',
      ru: 'Заявка подаётся в течение суток с этого дня',
    },
    item: 'joint-41-69/13',
    shownWhen: onlyWhen('transfer'),
  },
  {
    name: 'blockReason',
    label: { kk: 'Бұғаттау себебі', ru: 'Причина блокировки' },
    kind: 'paragraph',
    hint: null,
    item,
    shownWhen: onlyWhen('block'),
  },
  {
    name: 'editReason',
    label: { kk: 'Не өзгереді және неге', ru: 'Что меняется и почему' },
    kind: 'paragraph',
    hint: null,
    item: 'joint-41-69/4',
    shownWhen: onlyWhen('edit'),
  },
  {
    name: 'unblockReason',
    label: { kk: 'Бұғаттан шығару негізі', ru: 'Основание разблокировки' },
    kind: 'paragraph',
    hint: null,
    item: 'rules-151/14',
    shownWhen: onlyWhen('unblock'),
  },
];

/** Appendix 5 field by field, in its order and words; the Russian labels are translated from the Kazakh text. */
export const applicationFields: readonly FormField[] = [
  action,
  text('applicant.fullName', {
    kk: 'Тегі, аты, әкесінің аты (бар болса) (толық)',
    ru: 'Фамилия, имя, отчество (при наличии) (полностью)',
  }),
  {
    name: 'applicant.iin',
    label: { kk: 'жеке сәйкестендіру нөмірі', ru: 'индивидуальный идентификационный номер' },
    kind: 'iin',
    hint: null,
    item,
  },
  text('workplace.organisation', { kk: 'Ұйымның атауы', ru: 'Наименование организации' }),
  text('workplace.erdrOrgCode', { kk: 'СДТБТ ұйымының коды', ru: 'Код организации ЕРДР' }),
  text('workplace.unit', { kk: 'Құрылымдық бөлімше', ru: 'Структурное подразделение' }),
  text('workplace.position', { kk: 'Лауазымы', ru: 'Должность' }),
  ofApplicant(text('contacts.workPhone', { kk: 'Жұмыс телефоны', ru: 'Рабочий телефон' })),
  ofApplicant(text('contacts.mobilePhone', { kk: 'Ұялы телефон', ru: 'Мобильный телефон' })),
  ofApplicant(text('contacts.email', { kk: 'E-mail', ru: 'E-mail' })),
  ofApplicant(text('contacts.workAddress', { kk: 'Жұмыстың мекенжайы', ru: 'Адрес работы' })),
  ...particulars,
  declaration('agreement', {
    kk: '"Құқық қорғау, арнаулы мемлекеттік және өзге де органдардың ақпарат алмасу жүйесін" пайдалану құқықтары туралы келісіммен таныстым және келісемін.',
    ru: 'С Соглашением о правах использования "Системы информационного обмена правоохранительных, специальных государственных и иных органов" ознакомлен и согласен.',
  }),
  declaration('signature', {
    kk: 'Менде Ұлттық куәландырушы орталығының электрондық цифрлық қолтаңбасы құралдарының бар екендігін растаймын.',
    ru: 'Подтверждаю наличие у меня средств ЭЦП НУЦ.',
  }),
  declaration('personalData', {
    kk: 'Менің дербес деректерімді ҚАО ААЖ-ға тіркеу үшін беруге рұқсат етемін.',
    ru: 'Разрешаю предоставление моих персональных данных для регистрации в СИО ПСО.',
  }),
  ofApplicant(
    text('head.position', {
      kk: 'Өтініш берушінің басшысы: лауазымы',
      ru: 'Руководитель заявителя: должность',
    }),
  ),
  ofApplicant(
    text('head.fullName', { kk: 'Өтініш берушінің басшысы: Т.А.Ә.', ru: 'Руководитель заявителя: Ф.И.О.' }),
  ),
];
