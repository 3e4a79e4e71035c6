import { z } from 'zod';
import { groundTitle } from '../regulation/grounds.ts';
import { serviceOf } from '../services/catalogue.ts';
import { type DocumentType, documentSchema, iinDigits, line, type PresentedRow, same } from './document.ts';

const title = { kk: 'Ақпарат беру туралы сұрау салу', ru: 'Запрос на получение информации' };

/** Particulars of the ground "criminal case": the number given by ЕРДР (Rules 151, item 21). */
const criminalCase = z.strictObject({
  id: z.literal('criminal-case'),
  caseNumber: z.string().regex(/^\d{15}$/),
});

/** An information request (Rules 151, items 3-6 and 21): one service, one ground, signed with the SIGN key. */
export const informationRequestSchema = documentSchema(
  'information-request',
  z.strictObject({
    edition: z.literal('rules-151-2015'),
    requester: z.strictObject({ iin: iinDigits, fullName: line(200), organisation: line(300) }),
    ground: z.discriminatedUnion('id', [criminalCase]),
    service: z.number().int().min(1).max(79),
    parameters: z.record(z.string().regex(/^[a-z]{1,32}$/), line(64)),
  }),
);

export type InformationRequest = z.infer<typeof informationRequestSchema>;

export const informationRequest: DocumentType<InformationRequest> = {
  type: 'information-request',
  schema: informationRequestSchema,
  title,
  rule: 'rules-151/3-6, 21',
  signer: 'sign',
  present: (document) => ({
    title,
    rows: [
      {
        label: { kk: 'Сұрау салушы', ru: 'Запрашивает' },
        value: same(document.body.requester.fullName),
        kind: 'text',
      },
      { label: { kk: 'ЖСН', ru: 'ИИН' }, value: same(document.body.requester.iin), kind: 'iin' },
      {
        label: { kk: 'Орган', ru: 'Орган' },
        value: same(document.body.requester.organisation),
        kind: 'text',
      },
      { label: { kk: 'Негіз', ru: 'Основание' }, value: groundTitle(document.body.ground.id), kind: 'text' },
      {
        label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
        value: same(document.body.ground.caseNumber),
        kind: 'case',
      },
      ...serviceRows(document),
      { label: { kk: 'Уақыты', ru: 'Время' }, value: same(document.issuedAt), kind: 'time' },
    ],
    paragraphs: [],
  }),
};

function serviceRows(document: InformationRequest): PresentedRow[] {
  const service = serviceOf(document.body.service);
  if (service === null)
    return [
      { label: { kk: 'Сервис', ru: 'Сервис' }, value: same(String(document.body.service)), kind: 'text' },
    ];
  const parameters = Object.entries(document.body.parameters).map(([name, value]): PresentedRow => {
    const known = service.parameters.find((parameter) => parameter.name === name);
    const label = known?.label ?? same(name);
    return {
      label: { kk: `Іздеу: ${label.kk}`, ru: `Поиск: ${label.ru}` },
      value: same(value),
      kind: known?.kind ?? 'text',
    };
  });
  return [{ label: { kk: 'Сервис', ru: 'Сервис' }, value: service.title, kind: 'text' }, ...parameters];
}
