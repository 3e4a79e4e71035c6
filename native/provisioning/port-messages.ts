import { z } from 'zod';
import { failureSchema } from '../token-agent/messages.ts';
import { orderSchema, reportSchema } from './order.ts';

/** What the process behind the bench's window is told: one order without PINs, which come by the port alone; or to stop asking. */
export const portOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('order'),
    order: orderSchema.omit({ pins: true, finalTry: true }),
    pinSeconds: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type PortOrder = z.infer<typeof portOrderSchema>;

/** What it says: that it waits for PINs, that the driver works (for at most `seconds`), and the outcome; `fault` is a bug of ours. */
export const portReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin') }),
  z.strictObject({ kind: z.literal('working'), seconds: z.number().positive() }),
  z.strictObject({
    kind: z.literal('done'),
    outcome: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: reportSchema }),
      z.strictObject({ ok: z.literal(false), error: failureSchema }),
    ]),
  }),
  z.strictObject({ kind: z.literal('fault') }),
]);
export type PortReport = z.infer<typeof portReportSchema>;
