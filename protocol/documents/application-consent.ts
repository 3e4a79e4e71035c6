import { z } from 'zod';
import type { FormField } from '../forms.ts';
import { type DocumentType, documentSchema, line, sha256Hex } from './document.ts';
import { rowsOf } from './present.ts';

const title = { kk: 'Өтінімге басшының келісімі', ru: 'Согласие руководителя на заявку' };

/**
 * The head's signature under an application (Rules 151, appendix 5), as a document of its own: `refs` names the
 * application, whose bytes the centre bound to that id for good; `applicationSha256` is their hash where the workstation
 * had them.
 */
export const applicationConsentSchema = documentSchema(
  'application-consent',
  z.strictObject({
    consent: z.enum(['given', 'refused']),
    applicationSha256: sha256Hex.optional(),
    remark: line(1000).optional(),
  }),
);

export type ApplicationConsent = z.infer<typeof applicationConsentSchema>;

const item = 'rules-151 app.5';

const fields: readonly FormField[] = [
  {
    name: 'consent',
    label: { kk: 'Өтініш берушінің басшысы', ru: 'Руководитель заявителя' },
    kind: 'choice',
    hint: null,
    item,
    choices: [
      { value: 'given', label: { kk: 'Келісемін', ru: 'Согласен' } },
      { value: 'refused', label: { kk: 'Келіспеймін', ru: 'Не согласен' } },
    ],
  },
  {
    name: 'remark',
    label: { kk: 'Ескертпе', ru: 'Примечание' },
    kind: 'paragraph',
    hint: null,
    item,
    isOptional: true,
  },
];

export const applicationConsent: DocumentType<ApplicationConsent> = {
  type: 'application-consent',
  schema: applicationConsentSchema,
  title,
  rule: 'rules-151/13, app.5',
  signer: 'sign',
  form: { filers: ['body-head'], fields, answers: ['access-application'] },
  present: ({ body }) => ({ title, rows: rowsOf(fields, body), paragraphs: [] }),
};
