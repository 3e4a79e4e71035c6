import { z } from 'zod';
import { grounds, groundTitle } from '../regulation/grounds.ts';
import { serviceOf } from '../services/catalogue.ts';
import { type DocumentType, documentId, documentSchema, line, same } from './document.ts';

const title = { kk: 'Тыйым салу тізілімінің жазбасы', ru: 'Запись реестра запретов и обременений' };

/**
 * The centre's record that a ban or an encumbrance was laid or lifted through it (Rules 151, appendix 2, services 57-59
 * and 65): by which request, on which decision and sanction, and the act's number in the database. Whom and what it
 * concerns stands in the request and in the result, not here. `refs` names the request.
 */
export const banEntrySchema = documentSchema(
  'ban-entry',
  z.strictObject({
    service: z.number().int().min(1).max(79),
    action: z.enum(['laid', 'lifted']),
    actNumber: line(1000),
    registeredAt: line(1000),
    ground: z.enum(grounds),
    caseNumber: line(100),
    decision: line(400),
    sanction: line(300),
    /** The act that a lifting ends. */
    liftedAct: line(300).optional(),
  }),
).extend({ refs: z.array(documentId).length(1) });

export type BanEntry = z.infer<typeof banEntrySchema>;

const actions = {
  laid: { kk: 'салынды', ru: 'наложен' },
  lifted: { kk: 'алынды', ru: 'снят' },
} as const;

export const banEntry: DocumentType<BanEntry> = {
  type: 'ban-entry',
  schema: banEntrySchema,
  title,
  rule: 'rules-151/28, app.2 (57-59, 65)',
  signer: 'centre',
  present: ({ body }) => ({
    title,
    rows: [
      {
        label: { kk: 'Сервис', ru: 'Сервис' },
        value: serviceOf(body.service)?.title ?? same(String(body.service)),
        kind: 'text',
      },
      { label: { kk: 'Әрекет', ru: 'Действие' }, value: actions[body.action], kind: 'text' },
      { label: { kk: 'Актінің нөмірі', ru: 'Номер акта' }, value: same(body.actNumber), kind: 'text' },
      {
        label: { kk: 'Тіркелген уақыты', ru: 'Время регистрации' },
        value: same(body.registeredAt),
        kind: 'time',
      },
      { label: { kk: 'Негіз', ru: 'Основание' }, value: groundTitle(body.ground), kind: 'text' },
      { label: { kk: 'Материал', ru: 'Материал' }, value: same(body.caseNumber), kind: 'text' },
      { label: { kk: 'Шешім', ru: 'Решение' }, value: same(body.decision), kind: 'text' },
      { label: { kk: 'Санкция', ru: 'Санкция' }, value: same(body.sanction), kind: 'text' },
      ...(body.liftedAct === undefined
        ? []
        : [
            {
              label: { kk: 'Алынған акт', ru: 'Снятый акт' },
              value: same(body.liftedAct),
              kind: 'text' as const,
            },
          ]),
    ],
    paragraphs: [],
  }),
};
