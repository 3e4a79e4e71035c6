import { z } from 'zod';
import { freeNumber, type GroundForm } from './ground-form.ts';

const schema = z.strictObject({ id: z.literal('enforcement-proceeding'), throughNumber: freeNumber });

/** An enforcement proceeding: the through number given by АИС ОИП (items 5, 27). */
export const enforcementProceeding: GroundForm<z.infer<typeof schema>> = {
  ground: 'enforcement-proceeding',
  schema,
  items: ['rules-151/5', 'rules-151/27'],
  fields: [
    {
      name: 'throughNumber',
      label: {
        kk: 'Атқарушылық іс жүргізудің өтпелі нөмірі',
        ru: 'Сквозной номер исполнительного производства',
      },
      kind: 'text',
      hint: { kk: 'АІО ААЖ берген нөмір', ru: 'Номер, присвоенный АИС ОИП' },
      item: 'rules-151/27',
    },
  ],
};
