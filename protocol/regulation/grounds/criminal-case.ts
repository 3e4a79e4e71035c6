import { z } from 'zod';
import type { FormField } from '../../forms.ts';
import { bodyName, erdrNumber, freeNumber, type GroundForm } from './ground-form.ts';

const id = z.literal('criminal-case');

/** The user's own case, or one of the group the user is a member of (item 21). `basis` may be left out. */
const ownCase = z.strictObject({ id, basis: z.literal('own-case').optional(), caseNumber: erdrNumber });

/** An investigative order or a prosecutor's order: the case's number and the order's outgoing number (item 22, part 1). */
const order = z.strictObject({
  id,
  basis: z.enum(['investigative-order', 'prosecutor-order']),
  caseNumber: erdrNumber,
  orderNumber: freeNumber,
});

/** International legal assistance: no ЕРДР number exists, so the register is not asked (items 5 and 22, part 2). */
const assistance = z.strictObject({
  id,
  basis: z.literal('international-assistance'),
  orderNumber: freeNumber,
  requestingBody: bodyName,
  coverLetterNumber: freeNumber,
});

const schema = z.union([ownCase, order, assistance]);

export type CriminalCaseParticulars = z.infer<typeof schema>;

const orders = ['investigative-order', 'prosecutor-order'];

const basis: FormField = {
  name: 'basis',
  label: { kk: 'Іс қалай жүргізілуде', ru: 'Как дело находится у вас' },
  kind: 'choice',
  hint: null,
  item: 'rules-151/22',
  choices: [
    {
      value: 'own-case',
      label: { kk: 'Өз ісім немесе тобымның ісі', ru: 'Своё дело или дело моей группы' },
    },
    { value: 'investigative-order', label: { kk: 'Тергеу тапсырмасы', ru: 'Следственное поручение' } },
    { value: 'prosecutor-order', label: { kk: 'Прокурордың тапсырмасы', ru: 'Поручение прокурора' } },
    {
      value: 'international-assistance',
      label: { kk: 'Халықаралық құқықтық көмек', ru: 'Международная правовая помощь' },
    },
  ],
};

export const criminalCase: GroundForm<CriminalCaseParticulars> = {
  ground: 'criminal-case',
  schema,
  items: ['rules-151/5', 'rules-151/21', 'rules-151/22'],
  fields: [
    basis,
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'case',
      hint: { kk: '15 цифр', ru: '15 цифр' },
      item: 'rules-151/21',
      shownWhen: { name: 'basis', values: ['own-case', ...orders] },
    },
    {
      name: 'orderNumber',
      label: { kk: 'Тапсырманың шығыс нөмірі', ru: 'Исходящий номер поручения' },
      kind: 'text',
      hint: null,
      item: 'rules-151/22',
      shownWhen: { name: 'basis', values: [...orders, 'international-assistance'] },
    },
    {
      name: 'requestingBody',
      label: { kk: 'Тапсырманы жіберген орган', ru: 'Орган, направивший поручение' },
      kind: 'text',
      hint: null,
      item: 'rules-151/22',
      shownWhen: { name: 'basis', values: ['international-assistance'] },
    },
    {
      name: 'coverLetterNumber',
      label: { kk: 'Ілеспе хаттың шығыс нөмірі', ru: 'Исходящий номер сопроводительного письма' },
      kind: 'text',
      hint: {
        kk: 'Тапсырманы орындау туралы шешім қабылдаған ҚР уәкілетті органының хаты',
        ru: 'Письмо уполномоченного органа РК, принявшего решение об исполнении поручения',
      },
      item: 'rules-151/22',
      shownWhen: { name: 'basis', values: ['international-assistance'] },
    },
  ],
};
