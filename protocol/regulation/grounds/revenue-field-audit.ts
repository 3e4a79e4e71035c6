import { z } from 'zod';
import { freeNumber, type GroundForm } from './ground-form.ts';

const schema = z.strictObject({ id: z.literal('revenue-field-audit'), auditNumber: freeNumber });

/** A tax or customs field audit: its number in ЕРСОП (joint order 41/69, items 20, 22). */
export const revenueFieldAudit: GroundForm<z.infer<typeof schema>> = {
  ground: 'revenue-field-audit',
  schema,
  items: ['joint-41-69/20', 'joint-41-69/22'],
  fields: [
    {
      name: 'auditNumber',
      label: { kk: 'Тексерудің ТСОБТ-тағы нөмірі', ru: 'Номер проверки в ЕРСОП' },
      kind: 'text',
      hint: null,
      item: 'joint-41-69/20',
    },
  ],
};
