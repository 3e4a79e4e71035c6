import type { z } from 'zod';
import { courtCase, courtCaseFields } from './court-case.ts';
import type { GroundForm } from './ground-form.ts';

const schema = courtCase('administrative-case-court');

/** An administrative case of a court: number, year, court (items 24, 25). */
export const administrativeCaseCourt: GroundForm<z.infer<typeof schema>> = {
  ground: 'administrative-case-court',
  schema,
  items: ['rules-151/24', 'rules-151/25'],
  fields: courtCaseFields,
};
