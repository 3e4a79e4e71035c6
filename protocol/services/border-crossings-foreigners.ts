import { periodDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 34 of Rules 151, appendix 2. */
export const borderCrossingsForeigners: Service = {
  number: 34,
  title: {
    kk: 'Шетел азаматтарының мемлекеттік шекарадан өтуі',
    ru: 'Пересечение государственной границы иностранными гражданами',
  },
  kind: 'table',
  parameters: [
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      answeredIn: 'passportNumber',
    },
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
  ],
  details: periodDetails('rules-151 app.2 (34)'),
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    {
      name: 'birthDate',
      label: { kk: 'Туған күні', ru: 'Дата рождения' },
      kind: 'text',
      format: 'day',
      personal: 'birth-date',
    },
    { name: 'citizenship', label: { kk: 'Азаматтығы', ru: 'Гражданство' }, kind: 'text' },
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'crossedAt', label: { kk: 'Өткен уақыты', ru: 'Время пересечения' }, kind: 'time' },
    { name: 'direction', label: { kk: 'Бағыты', ru: 'Направление' }, kind: 'text' },
    { name: 'checkpoint', label: { kk: 'Өткізу пункті', ru: 'Пункт пропуска' }, kind: 'text' },
    { name: 'visa', label: { kk: 'Визасы', ru: 'Виза' }, kind: 'text' },
    { name: 'purpose', label: { kk: 'Келу мақсаты', ru: 'Цель въезда' }, kind: 'text' },
    {
      name: 'host',
      label: { kk: 'Қабылдаушы тарап', ru: 'Принимающая сторона' },
      kind: 'text',
      personal: 'name',
    },
  ],
  sources: ['border-crossings'],
};
