import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 73 of Rules 151, appendix 2. */
export const debtorsAndDefendants: Service = {
  number: 73,
  title: { kk: 'Борышкерлер және жауапкерлер туралы мәліметтер', ru: 'Сведения о должниках и ответчиках' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
  ],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Ұйымның атауы', ru: 'Наименование организации' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'side', label: { kk: 'Тараптағы мәртебесі', ru: 'Положение стороны' }, kind: 'text' },
    {
      name: 'caseNumber',
      label: { kk: 'Іс (іс жүргізу) нөмірі', ru: 'Номер дела (производства)' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'body',
      label: { kk: 'Сот немесе орындау органы', ru: 'Суд или орган исполнения' },
      kind: 'text',
    },
    { name: 'essence', label: { kk: 'Талаптың мәні', ru: 'Суть требования' }, kind: 'text' },
    {
      name: 'amount',
      label: { kk: 'Сомасы', ru: 'Сумма' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'startedOn', label: { kk: 'Басталған күні', ru: 'Дата начала' }, kind: 'text', format: 'day' },
    {
      name: 'travelBan',
      label: { kk: 'Шығуға уақытша шектеу', ru: 'Временное ограничение на выезд' },
      kind: 'text',
    },
  ],
  sources: ['debtors-register'],
};
