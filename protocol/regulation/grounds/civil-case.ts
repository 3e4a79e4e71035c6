import type { z } from 'zod';
import { courtCase, courtCaseFields } from './court-case.ts';
import type { GroundForm } from './ground-form.ts';

const schema = courtCase('civil-case');

/** A civil case of a court: number, year, court (items 24, 25). */
export const civilCase: GroundForm<z.infer<typeof schema>> = {
  ground: 'civil-case',
  schema,
  items: ['rules-151/24', 'rules-151/25'],
  fields: courtCaseFields,
};
