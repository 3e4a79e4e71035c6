import { z } from 'zod';
import { freeNumber, type GroundForm } from './ground-form.ts';

const schema = z.strictObject({ id: z.literal('administrative-case-committee'), caseNumber: freeNumber });

/** An administrative case of law-enforcement and special bodies: the number given by АИС СУ (items 5, 23). */
export const administrativeCaseCommittee: GroundForm<z.infer<typeof schema>> = {
  ground: 'administrative-case-committee',
  schema,
  items: ['rules-151/5', 'rules-151/23'],
  fields: [
    {
      name: 'caseNumber',
      label: { kk: 'Әкімшілік істің нөмірі', ru: 'Номер административного дела' },
      kind: 'text',
      hint: { kk: 'АЕ ААЖ берген нөмір', ru: 'Номер, присвоенный АИС СУ' },
      item: 'rules-151/23',
    },
  ],
};
