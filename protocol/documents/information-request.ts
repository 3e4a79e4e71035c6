import { z } from 'zod';
import { nest } from '../forms.ts';
import { formOf, type Particulars, particularsSchema } from '../regulation/grounds/particulars.ts';
import { groundTitle } from '../regulation/grounds.ts';
import { registryNumber } from '../regulation/operator-decisions.ts';
import { serviceOf } from '../services/catalogue.ts';
import { type DocumentType, documentSchema, iinDigits, line, type PresentedRow, same } from './document.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Ақпарат беру туралы сұрау салу', ru: 'Запрос на получение информации' };

/**
 * An information request (Rules 151, items 3-6 and 20-27; order 146, item 11; joint order 41/69, item 20): one service,
 * one ground with all its particulars, signed with the SIGN key. `refs` names the sanction where one is needed (item 28).
 */
export const informationRequestSchema = documentSchema(
  'information-request',
  z.strictObject({
    edition: z.enum(['rules-151-2015', 'order-146-2015', 'joint-41-69-2023']),
    requester: z.strictObject({ iin: iinDigits, fullName: line(200), organisation: line(300) }),
    ground: particularsSchema,
    service: registryNumber,
    parameters: z.record(z.string().regex(/^[a-zA-Z]{1,32}$/), line(300)),
  }),
);

export type InformationRequest = z.infer<typeof informationRequestSchema>;

export const informationRequest: DocumentType<InformationRequest> = {
  type: 'information-request',
  schema: informationRequestSchema,
  title,
  rule: 'rules-151/3-6, 20-27',
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
      ...groundRows(document.body.ground),
      ...serviceRows(document),
      { label: { kk: 'Уақыты', ru: 'Время' }, value: same(document.issuedAt), kind: 'time' },
    ],
    paragraphs: [],
  }),
};

function groundRows(particulars: Particulars): PresentedRow[] {
  // A case of one's own is told by its number alone.
  const fields = formOf(particulars.id).fields.filter(
    ({ name }) => name !== 'basis' || 'orderNumber' in particulars,
  );
  return rowsOf(fields, particulars);
}

function serviceRows(document: InformationRequest): PresentedRow[] {
  const service = serviceOf(document.body.service);
  if (service === null)
    return [
      { label: { kk: 'Сервис', ru: 'Сервис' }, value: same(String(document.body.service)), kind: 'text' },
    ];
  const known = Object.entries(document.body.parameters).filter(
    ([name]) => !service.details?.some((detail) => detail.name === name),
  );
  const parameters = known.map(([name, value]): PresentedRow => {
    const parameter = service.parameters.find((one) => one.name === name);
    const label = parameter?.label ?? same(name);
    return {
      label: { kk: `Іздеу: ${label.kk}`, ru: `Поиск: ${label.ru}` },
      value: same(value),
      kind: parameter?.kind === 'iin' || parameter?.kind === 'plate' ? parameter.kind : 'text',
    };
  });
  const details = rowsOf(service.details ?? [], nest(service.details ?? [], document.body.parameters));
  return [
    { label: { kk: 'Сервис', ru: 'Сервис' }, value: service.title, kind: 'text' },
    ...parameters,
    ...details,
  ];
}
