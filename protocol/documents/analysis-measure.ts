import { z } from 'zod';
import { type DocumentType, documentSchema, line } from './document.ts';
import { fieldsOf } from './fields.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: 'Талдау жұмыстары жоспарының шарасы (ұсыныс)',
  ru: 'Мероприятие плана аналитической работы (предложение)',
};

/**
 * A measure proposed for the quarterly plan of analytical work (order 146, items 2-5): which of the four purposes, its subject,
 * the period it covers, who answers for it and with whom, by when and in what form it ends.
 */
export const analysisMeasureSchema = documentSchema(
  'analysis-measure',
  z.strictObject({
    year: z.number().int().min(2015).max(2100),
    quarter: z.enum(['1', '2', '3', '4']),
    purpose: z.enum(['prevention', 'violations', 'proposals', 'state']),
    subject: line(4000).min(1),
    period: line(300).min(1),
    responsible: line(300).min(1),
    coExecutors: line(300).min(1).optional(),
    deadline: z.iso.date(),
    completion: line(300).min(1),
    deputy: line(300).min(1),
  }),
);

export type AnalysisMeasure = z.infer<typeof analysisMeasureSchema>;

const field = fieldsOf('order-146/5');

const fields = [
  field('year', 'year', { kk: 'Жыл', ru: 'Год' }),
  field(
    'quarter',
    'choice',
    { kk: 'Тоқсан', ru: 'Квартал' },
    {
      choices: [
        { value: '1', label: { kk: '1-тоқсан', ru: '1 квартал' } },
        { value: '2', label: { kk: '2-тоқсан', ru: '2 квартал' } },
        { value: '3', label: { kk: '3-тоқсан', ru: '3 квартал' } },
        { value: '4', label: { kk: '4-тоқсан', ru: '4 квартал' } },
      ],
    },
  ),
  field(
    'purpose',
    'choice',
    { kk: 'Мақсаты', ru: 'Цель' },
    {
      item: 'order-146/2',
      choices: [
        {
          value: 'prevention',
          label: {
            kk: 'Құқық бұзушылықтардың алдын алу шараларын дайындау үшін жағымсыз құбылыстарды анықтау',
            ru: 'Выявление негативных явлений для подготовки мер профилактики правонарушений',
          },
        },
        {
          value: 'violations',
          label: {
            kk: 'Заңдылықтың бұзылу фактілері туралы сандық мәліметтерді анықтау',
            ru: 'Выявление количественных сведений о фактах нарушения законности',
          },
        },
        {
          value: 'proposals',
          label: {
            kk: 'Жағымсыз құқықтық құбылыстардың алдын алу және жолын кесу бойынша ұсыныстар әзірлеу',
            ru: 'Выработка предложений по предупреждению и пресечению негативных правовых явлений',
          },
        },
        {
          value: 'state',
          label: {
            kk: 'Заңдылық пен құқықтық тәртіптің күйін сипаттайтын мәліметтерді зерделеу және қайта өңдеу',
            ru: 'Изучение и переработка сведений о состоянии законности и правопорядка',
          },
        },
      ],
    },
  ),
  field('subject', 'paragraph', { kk: 'Шараның мәні', ru: 'Предмет мероприятия' }),
  field('period', 'text', { kk: 'Қамтылатын кезең', ru: 'Охватываемый период' }),
  field('responsible', 'text', { kk: 'Жауапты орындаушы', ru: 'Ответственный исполнитель' }),
  field(
    'coExecutors',
    'text',
    { kk: 'Бірлесе орындаушылар (келісім бойынша)', ru: 'Соисполнители (по согласованию)' },
    { isOptional: true },
  ),
  field('deadline', 'day', { kk: 'Аяқталу мерзімі', ru: 'Срок завершения' }),
  field('completion', 'text', { kk: 'Аяқталу нысаны', ru: 'Форма завершения' }),
  field('deputy', 'text', {
    kk: 'Қол қойған жетекшілік ететін орынбасар',
    ru: 'Подписавший курирующий заместитель',
  }),
];

export const analysisMeasure: DocumentType<AnalysisMeasure> = {
  type: 'analysis-measure',
  schema: analysisMeasureSchema,
  title,
  rule: 'order-146/2-5',
  signer: 'sign',
  form: { filers: ['user'], fields },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
