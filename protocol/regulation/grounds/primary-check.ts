import { z } from 'zod';
import { freeNumber, type GroundForm } from './ground-form.ts';

/** Item 20 demands no number; one of the book of information (КУИ) may be given, and is then kept with the request. */
const schema = z.strictObject({ id: z.literal('primary-check'), registrationNumber: freeNumber.optional() });

/** Primary information about a natural or legal person (item 20). */
export const primaryCheck: GroundForm<z.infer<typeof schema>> = {
  ground: 'primary-check',
  schema,
  items: ['rules-151/20'],
  fields: [
    {
      name: 'registrationNumber',
      label: { kk: 'Тіркеу нөмірі (бар болса)', ru: 'Номер регистрации (при наличии)' },
      kind: 'text',
      hint: { kk: 'АТК нөмірі 15 цифрдан тұрады', ru: 'Номер КУИ состоит из 15 цифр' },
      item: 'rules-151/20',
      isOptional: true,
    },
  ],
};
