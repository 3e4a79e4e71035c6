import { z } from 'zod';
import type { Text } from '../text.ts';
import { type DocumentType, documentId, documentSchema, same, timestamp } from './document.ts';

const title = { kk: 'Электрондық көшірмені жою актісі', ru: 'Акт уничтожения электронной копии' };

/** Why the local copy ended: the officer closed it, its time ran out, the session ended, or the program fell. */
export const destructionCauses = ['closed', 'expired', 'session-ended', 'crashed'] as const;

const causeTexts: Record<(typeof destructionCauses)[number], Text> = {
  closed: { kk: 'пайдаланушы жапты', ru: 'закрыт пользователем' },
  expired: { kk: 'көрсету уақыты аяқталды', ru: 'истекло время показа' },
  'session-ended': { kk: 'сеанс аяқталды', ru: 'сеанс завершён' },
  crashed: { kk: 'бағдарлама апатты тоқтады', ru: 'программа аварийно остановилась' },
};

/** Destruction of the local electronic copy at once after showing (Rules 151, item 52). */
export const destructionActSchema = documentSchema(
  'destruction-act',
  z.strictObject({
    request: documentId,
    result: documentId,
    openedAt: timestamp,
    destroyedAt: timestamp,
    cause: z.enum(destructionCauses),
  }),
);

export type DestructionAct = z.infer<typeof destructionActSchema>;

export const destructionAct: DocumentType<DestructionAct> = {
  type: 'destruction-act',
  schema: destructionActSchema,
  title,
  rule: 'rules-151/52',
  signer: 'workstation',
  present: (document) => ({
    title,
    rows: [
      { label: { kk: 'Сұрау салу', ru: 'Запрос' }, value: same(document.body.request), kind: 'hash' },
      { label: { kk: 'Ашылды', ru: 'Открыт' }, value: same(document.body.openedAt), kind: 'time' },
      { label: { kk: 'Жойылды', ru: 'Уничтожен' }, value: same(document.body.destroyedAt), kind: 'time' },
      { label: { kk: 'Себебі', ru: 'Причина' }, value: causeTexts[document.body.cause], kind: 'text' },
    ],
    paragraphs: [],
  }),
};
