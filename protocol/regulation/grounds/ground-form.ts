import { z } from 'zod';
import { line } from '../../documents/document.ts';
import type { FormField } from '../../forms.ts';
import type { Ground } from '../grounds.ts';

/** What one ground demands beside the service: one file of this folder gives one. */
export interface GroundForm<P> {
  readonly ground: Ground;
  readonly schema: z.ZodType<P>;
  /** The items of the acts it rests on. */
  readonly items: readonly string[];
  /** What a form asks for; `name` is a path in the particulars. */
  readonly fields: readonly FormField[];
}

/**
 * A number whose form no act at hand gives: trimmed text of limited length. Only ЕРДР's 15 digits are known well enough
 * to refuse anything else.
 */
export const freeNumber = line(100).regex(/^\S(?:.*\S)?$/);

/** The number of a case in ЕРДР: 15 digits (item 21). */
export const erdrNumber = z.string().regex(/^\d{15}$/);

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** The year a court's case is counted in (item 25). */
export const countYear = z.number().int().min(1991).max(2100);

/** The name of a body, as its letter writes it. */
export const bodyName = line(300).regex(/^\S(?:.*\S)?$/);
