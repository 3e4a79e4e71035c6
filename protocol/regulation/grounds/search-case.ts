import { z } from 'zod';
import { freeNumber, type GroundForm } from './ground-form.ts';

const schema = z.strictObject({
  id: z.literal('search-case'),
  caseNumber: freeNumber,
  /** Declared by roles 10 and 11: nothing in АИС СУ proves it, so it is signed and journalled. */
  isRegistrationDiscipline: z.boolean().optional(),
});

/** A search case: the number given by АИС СУ (items 5, 26; appendix 1, roles 10 and 11). */
export const searchCase: GroundForm<z.infer<typeof schema>> = {
  ground: 'search-case',
  schema,
  items: ['rules-151/5', 'rules-151/26'],
  fields: [
    {
      name: 'caseNumber',
      label: { kk: 'Іздестіру ісінің нөмірі', ru: 'Номер розыскного дела' },
      kind: 'text',
      hint: { kk: 'АЕ ААЖ берген нөмір', ru: 'Номер, присвоенный АИС СУ' },
      item: 'rules-151/26',
    },
    {
      name: 'isRegistrationDiscipline',
      label: {
        kk: 'Есепке алу-тіркеу тәртібі бойынша екенін мәлімдеймін',
        ru: 'Заявляю: запрос по учётно-регистрационной дисциплине',
      },
      kind: 'flag',
      hint: { kk: 'Журналға жазылады', ru: 'Записывается в журнал' },
      item: 'rules-151 app.1',
      isOptional: true,
    },
  ],
};
