import { fieldsOf } from '../documents/fields.ts';
import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';

const field = fieldsOf('instruction-25/8');
const choice = (value: string, kk: string, ru: string): { value: string; label: Text } => ({
  value,
  label: { kk, ru },
});

/** How a statistics official enters a request that came (instruction 25, items 6-10). What it lacks is left empty. */
export const requestFields: readonly FormField[] = [
  field(
    'number',
    'text',
    { kk: 'Тіркеу нөмірі', ru: 'Регистрационный номер' },
    { item: 'instruction-25/10' },
  ),
  field('receivedOn', 'day', { kk: 'Түскен күні', ru: 'Дата поступления' }, { item: 'instruction-25/10' }),
  field(
    'asker',
    'choice',
    { kk: 'Кім сұрайды', ru: 'Кто запрашивает' },
    {
      item: 'instruction-25/6',
      choices: [
        choice('state-body', 'Мемлекеттік орган', 'Государственный орган'),
        choice('prosecutor', 'Прокуратура органы', 'Орган прокуратуры'),
        choice('person', 'Жеке тұлға', 'Физическое лицо'),
        choice('legal-person', 'Заңды тұлға', 'Юридическое лицо'),
      ],
    },
  ),
  field(
    'name',
    'text',
    { kk: 'Органның атауы немесе тұлғаның аты', ru: 'Наименование органа или имя лица' },
    { item: 'instruction-25/6' },
  ),
  field(
    'position',
    'choice',
    { kk: 'Кім қол қойған', ru: 'Кем подписан' },
    {
      item: 'instruction-25/6',
      shownWhen: { name: 'asker', values: ['state-body', 'prosecutor'] },
      choices: [
        choice('head', 'Басшы', 'Руководитель'),
        choice('acting-head', 'Басшыны алмастыратын адам', 'Лицо, замещающее руководителя'),
        choice(
          'authorised-official',
          'Өзге уәкілетті лауазымды адам',
          'Иное уполномоченное должностное лицо',
        ),
        choice('other', 'Басқа адам', 'Другое лицо'),
      ],
    },
  ),
  field(
    'channel',
    'choice',
    { kk: 'Қалай түсті', ru: 'Как поступил' },
    {
      item: 'instruction-25/7',
      choices: [
        choice(
          'esedo',
          'Электрондық құжат айналымының бірыңғай жүйесі',
          'Единая система электронного документооборота',
        ),
        choice('kadagalau', '«Қадағалау» жүйесі', 'Система «Қадағалау»'),
        choice('written', 'Тұлғаның жазбаша өтініші (№ 221 Заң)', 'Письменное обращение лица (Закон № 221)'),
        choice('oral', 'Ауызша', 'Устно'),
        choice('messenger', 'Мессенджер арқылы', 'Через мессенджер'),
        choice('other', 'Басқа арна', 'Иной канал'),
      ],
    },
  ),
  field(
    'wants',
    'choice',
    { kk: 'Не сұралады', ru: 'Что запрашивается' },
    {
      item: 'instruction-25/7',
      choices: [
        choice(
          'indicators',
          'Есеп көрсеткіштері, есеп құжаттарының реквизиттері',
          'Показатели отчётов, реквизиты документов учёта',
        ),
        choice(
          'copies',
          'Есеп құжаттарының көшірмелері (скриншоттары)',
          'Копии (скриншоты) документов учёта',
        ),
        choice(
          'primary-forms',
          'Құжаттар, бастапқы есепке алу нысандары',
          'Документы, формы первичного учёта',
        ),
        choice(
          'accessible-systems',
          'Қолжетімді ақпарат жүйелеріндегі мәліметтер',
          'Сведения доступных информационных систем',
        ),
        choice('open-data', 'Ашық ақпарат көздеріндегі мәліметтер', 'Сведения открытых источников'),
      ],
    },
  ),
  field(
    'unit',
    'choice',
    { kk: 'Бірлігі', ru: 'Единица' },
    {
      choices: [
        choice('none', 'Көрсетілмеген', 'Не указана'),
        choice('crime', 'Қылмыс', 'Преступление'),
        choice('offence', 'Құқық бұзушылық', 'Правонарушение'),
        choice('criminal-case', 'Қылмыстық іс', 'Уголовное дело'),
        choice('person', 'Тұлға', 'Лицо'),
      ],
    },
  ),
  field('from', 'day', { kk: 'Кезеңнің басы', ru: 'Начало периода' }, { isOptional: true }),
  field('until', 'day', { kk: 'Кезеңнің соңы', ru: 'Конец периода' }, { isOptional: true }),
  field(
    'subject',
    'paragraph',
    { kk: 'Талап етілетін ақпарат', ru: 'Требуемая информация' },
    { isOptional: true },
  ),
  field(
    'needsCheck',
    'flag',
    {
      kk: 'Өзге субъектілерден ақпарат алу немесе тексеру қажет (30 күн)',
      ru: 'Нужны сведения иных субъектов или проверка (30 дней)',
    },
    { item: 'instruction-25/6', isOptional: true },
  ),
];
