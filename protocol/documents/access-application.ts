import { z } from 'zod';
import { type actionNames, actionTitles, applicationFields } from './access-application-fields.ts';
import { type DocumentType, documentSchema, iinDigits, line, same } from './document.ts';
import { rowsOf } from './present.ts';

const title = {
  kk: '"Құқық қорғау, арнаулы мемлекеттік және өзге де органдардың ақпарат алмасу жүйесіне" қолжетімділікті ұйымдастыруға ӨТІНІМ',
  ru: 'ЗАЯВКА на организацию доступа к "Системе информационного обмена правоохранительных, специальных государственных и иных органов"',
};

const preamble = {
  kk: 'Қызметтік міндеттерді орындау үшін төменде көрсетілген параметрлер бойынша ҚАО ААЖ-ға қолжетімділікті ұйымдастыруыңызды сұраймын:',
  ru: 'Для выполнения служебных обязанностей, прошу организовать доступ к СИО ПСО по нижеуказанным параметрам:',
};

/** Text of at least one visible character: an empty line of the form makes it incomplete (Rules 151, item 46). */
const filled = (max: number) => line(max).refine((value) => value.trim() !== '', 'empty');

const person = {
  applicant: z.strictObject({ fullName: filled(200), iin: iinDigits }),
  workplace: z.strictObject({
    organisation: filled(300),
    erdrOrgCode: filled(50),
    unit: filled(300),
    position: filled(200),
  }),
};

const undertaking = {
  ...person,
  contacts: z.strictObject({
    workPhone: filled(50),
    mobilePhone: filled(50),
    email: filled(100),
    workAddress: filled(300),
  }),
  declarations: z.strictObject({
    agreement: z.literal(true),
    signature: z.literal(true),
    personalData: z.literal(true),
  }),
  head: z.strictObject({ position: filled(200), fullName: filled(200) }),
};

/**
 * The application of appendix 5 (Rules 151, items 13-16; joint order 41/69, items 4, 13, 15), signed with the applicant's
 * SIGN key. A transfer carries its order, so that the day of item 15 can be counted; a block is signed by the person or
 * on dismissal by the responsible official alone (item 16), so that it has neither declarations nor head.
 */
export const accessApplicationSchema = documentSchema(
  'access-application',
  z.discriminatedUnion('action', [
    z.strictObject({ ...undertaking, action: z.literal('register') }),
    z.strictObject({
      ...undertaking,
      action: z.literal('transfer'),
      transferOrder: z.strictObject({ number: filled(50), date: z.iso.date() }),
    }),
    z.strictObject({ ...person, action: z.literal('block'), blockReason: filled(1000) }),
    z.strictObject({ ...undertaking, action: z.literal('edit'), editReason: filled(1000) }),
    z.strictObject({ ...undertaking, action: z.literal('unblock'), unblockReason: filled(1000) }),
  ]),
);

export type AccessApplication = z.infer<typeof accessApplicationSchema>;
export type ApplicationBody = AccessApplication['body'];
export type ApplicationAction = (typeof actionNames)[number];

export const accessApplication: DocumentType<AccessApplication> = {
  type: 'access-application',
  schema: accessApplicationSchema,
  title,
  rule: 'rules-151/13-16, app.5',
  signer: 'sign',
  form: { filers: ['user'], fields: applicationFields },
  present: ({ body, issuedAt }) => ({
    title: {
      kk: `${title.kk}: ${actionTitles[body.action].kk}`,
      ru: `${title.ru}: ${actionTitles[body.action].ru}`,
    },
    rows: [
      ...rowsOf(applicationFields, body),
      { label: { kk: 'Күні', ru: 'Дата' }, value: same(issuedAt), kind: 'time' },
    ],
    paragraphs: [preamble],
  }),
};
