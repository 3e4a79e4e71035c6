import { z } from 'zod';
import { checkNames, checkVerdicts } from '../workstation-check.ts';
import { type DocumentType, documentSchema, line, same } from './document.ts';

const title = { kk: 'Жұмыс станциясын тексеру есебі', ru: 'Отчёт о проверке рабочей станции' };

/** Report of the workstation check (Rules 151, item 7 and appendix 4), signed with the workstation's own key. */
export const workstationReportSchema = documentSchema(
  'workstation-report',
  z.strictObject({
    software: line(64),
    lines: z
      .array(
        z.strictObject({
          check: z.enum(checkNames),
          required: line(200),
          found: line(200),
          verdict: z.enum(checkVerdicts),
        }),
      )
      .max(32),
    signInAllowed: z.boolean(),
  }),
);

export type WorkstationReport = z.infer<typeof workstationReportSchema>;

export const workstationReport: DocumentType<WorkstationReport> = {
  type: 'workstation-report',
  schema: workstationReportSchema,
  title,
  rule: 'rules-151/7, app.4',
  signer: 'workstation',
  present: (document) => ({
    title,
    rows: document.body.lines.map((entry) => ({
      label: same(entry.check),
      value: same(`${entry.found} / ${entry.required}: ${entry.verdict}`),
      kind: 'text' as const,
    })),
    paragraphs: [],
  }),
};
