import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 42 of Rules 151, appendix 2. */
export const publicProcurement: Service = {
  number: 42,
  title: {
    kk: '"Электрондық мемлекеттік сатып алулар" деректер базасы',
    ru: 'База данных "Электронные государственные закупки"',
  },
  kind: 'table',
  parameters: [
    {
      name: 'bin',
      label: { kk: 'Өнім берушінің БСН-ы', ru: 'БИН поставщика' },
      kind: 'bin',
      answeredIn: 'supplierBin',
    },
    {
      name: 'iin',
      label: { kk: 'Өнім беруші басшысының ЖСН-ы', ru: 'ИИН руководителя поставщика' },
      kind: 'iin',
      answeredIn: 'supplierIin',
    },
    {
      name: 'contractNumber',
      label: { kk: 'Шарттың тізілімдегі нөмірі', ru: 'Номер договора в реестре' },
      kind: 'text',
      answeredIn: 'contractNumber',
    },
  ],
  fields: [
    {
      name: 'contractNumber',
      label: { kk: 'Шарттың тізілімдегі нөмірі', ru: 'Номер договора в реестре' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'supplierBin',
      label: { kk: 'Өнім берушінің БСН-ы', ru: 'БИН поставщика' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    { name: 'supplierName', label: { kk: 'Өнім беруші', ru: 'Поставщик' }, kind: 'text', personal: 'name' },
    {
      name: 'supplierIin',
      label: { kk: 'Өнім беруші басшысының ЖСН-ы', ru: 'ИИН руководителя поставщика' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'customerBin',
      label: { kk: 'Тапсырыс берушінің БСН-ы', ru: 'БИН заказчика' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    {
      name: 'customerName',
      label: { kk: 'Тапсырыс беруші', ru: 'Заказчик' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'subject', label: { kk: 'Сатып алу нысанасы', ru: 'Предмет закупки' }, kind: 'text' },
    { name: 'method', label: { kk: 'Сатып алу тәсілі', ru: 'Способ закупки' }, kind: 'text' },
    {
      name: 'amount',
      label: { kk: 'Шарт сомасы', ru: 'Сумма договора' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
    {
      name: 'concludedOn',
      label: { kk: 'Жасалған күні', ru: 'Дата заключения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'execution', label: { kk: 'Орындалуы', ru: 'Исполнение' }, kind: 'text' },
  ],
  sources: ['public-procurement'],
};
