import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 30 of Rules 151, appendix 2. */
export const eNotary: Service = {
  number: 30,
  title: { kk: '"Е-Нотариат" деректер базасы', ru: 'База данных "Е-Нотариат"' },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'Тараптың ЖСН-ы', ru: 'ИИН стороны' }, kind: 'iin', answeredIn: 'partyIin' },
    {
      name: 'registryNumber',
      label: { kk: 'Тізілімдегі нөмірі', ru: 'Номер в реестре' },
      kind: 'text',
      answeredIn: 'registryNumber',
    },
  ],
  fields: [
    {
      name: 'registryNumber',
      label: { kk: 'Тізілімдегі нөмірі', ru: 'Номер в реестре' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'actionKind',
      label: { kk: 'Нотариаттық әрекет түрі', ru: 'Вид нотариального действия' },
      kind: 'text',
    },
    {
      name: 'performedOn',
      label: { kk: 'Жасалған күні', ru: 'Дата совершения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'notary', label: { kk: 'Нотариус', ru: 'Нотариус' }, kind: 'text', personal: 'name' },
    {
      name: 'licence',
      label: { kk: 'Нотариустың лицензиясы', ru: 'Лицензия нотариуса' },
      kind: 'text',
      personal: 'document',
    },
    {
      name: 'partyIin',
      label: { kk: 'Тараптың ЖСН-ы', ru: 'ИИН стороны' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'partyName', label: { kk: 'Тарап', ru: 'Сторона' }, kind: 'text', personal: 'name' },
    { name: 'subject', label: { kk: 'Мәмілеме нысанасы', ru: 'Предмет сделки' }, kind: 'text' },
    {
      name: 'amount',
      label: { kk: 'Мәміле сомасы', ru: 'Сумма сделки' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['e-notary'],
};
