import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 2 of Rules 151, appendix 2. */
export const legalPersons: Service = {
  number: 2,
  title: {
    kk: '"Заңды тұлғалар" мемлекеттік деректер базасы',
    ru: 'Государственная база данных "Юридические лица"',
  },
  kind: 'record',
  parameters: [{ name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' }],
  fields: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    { name: 'name', label: { kk: 'Атауы', ru: 'Наименование' }, kind: 'text', personal: 'name' },
    {
      name: 'legalForm',
      label: { kk: 'Ұйымдық-құқықтық нысаны', ru: 'Организационно-правовая форма' },
      kind: 'text',
    },
    {
      name: 'registeredOn',
      label: { kk: 'Мемлекеттік тіркелген күні', ru: 'Дата государственной регистрации' },
      kind: 'text',
      format: 'day',
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
    {
      name: 'address',
      label: { kk: 'Заңды мекенжайы', ru: 'Юридический адрес' },
      kind: 'text',
      personal: 'contact',
    },
    {
      name: 'activity',
      label: { kk: 'Негізгі қызмет түрі (ЭҚЖЖ)', ru: 'Основной вид деятельности (ОКЭД)' },
      kind: 'text',
    },
    {
      name: 'headIin',
      label: { kk: 'Бірінші басшының ЖСН-ы', ru: 'ИИН первого руководителя' },
      kind: 'iin',
      personal: 'identifier',
    },
    {
      name: 'headName',
      label: { kk: 'Бірінші басшы', ru: 'Первый руководитель' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'founders', label: { kk: 'Құрылтайшылары', ru: 'Учредители' }, kind: 'text', personal: 'name' },
    {
      name: 'capital',
      label: { kk: 'Жарғылық капиталы', ru: 'Уставный капитал' },
      kind: 'text',
      format: 'number',
      unit: units.tenge,
    },
  ],
  sources: ['legal-entities'],
};
