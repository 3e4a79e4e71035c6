import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 18 of Rules 151, appendix 2. */
export const enforcementProceedings: Service = {
  number: 18,
  title: { kk: '"Атқарушылық іс жүргізу" деректер базасы', ru: 'База данных "Исполнительных производств"' },
  kind: 'table',
  parameters: [
    {
      name: 'iin',
      label: { kk: 'Борышкердің ЖСН-ы', ru: 'ИИН должника' },
      kind: 'iin',
      answeredIn: 'debtorIin',
    },
    {
      name: 'proceedingNumber',
      label: { kk: 'Өтпелі нөмірі', ru: 'Сквозной номер' },
      kind: 'text',
      answeredIn: 'proceedingNumber',
    },
  ],
  fields: [
    {
      name: 'proceedingNumber',
      label: { kk: 'Өтпелі нөмірі', ru: 'Сквозной номер' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'debtorIin',
      label: { kk: 'Борышкердің ЖСН-ы', ru: 'ИИН должника' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'debtorName', label: { kk: 'Борышкер', ru: 'Должник' }, kind: 'text', personal: 'name' },
    { name: 'claimant', label: { kk: 'Өндіріп алушы', ru: 'Взыскатель' }, kind: 'text', personal: 'name' },
    { name: 'essence', label: { kk: 'Талаптың мәні', ru: 'Суть требования' }, kind: 'text' },
    {
      name: 'executiveDocument',
      label: { kk: 'Атқарушылық құжат', ru: 'Исполнительный документ' },
      kind: 'text',
    },
    { name: 'issuedBy', label: { kk: 'Құжатты берген орган', ru: 'Орган, выдавший документ' }, kind: 'text' },
    {
      name: 'initiatedOn',
      label: { kk: 'Қозғалған күні', ru: 'Дата возбуждения' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'amount',
      label: { kk: 'Өндіріп алынатын сома', ru: 'Сумма взыскания' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'balance',
      label: { kk: 'Қалдығы', ru: 'Остаток' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'measures', label: { kk: 'Қамтамасыз ету шаралары', ru: 'Меры обеспечения' }, kind: 'text' },
    {
      name: 'officer',
      label: { kk: 'Сот орындаушысы', ru: 'Судебный исполнитель' },
      kind: 'text',
      personal: 'name',
    },
  ],
  sources: ['enforcement'],
};
