import { periodDetails } from './details.ts';
import type { Service } from './service.ts';

/** Service 33 of Rules 151, appendix 2. */
export const borderCrossingsCitizens: Service = {
  number: 33,
  title: {
    kk: 'ҚР азаматтарының мемлекеттік шекарадан өтуі',
    ru: 'Пересечение государственной границы гражданами РК',
  },
  kind: 'table',
  parameters: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' },
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      answeredIn: 'passportNumber',
    },
  ],
  details: periodDetails('rules-151 app.2 (33)'),
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
    {
      name: 'passportNumber',
      label: { kk: 'Паспортының нөмірі', ru: 'Номер паспорта' },
      kind: 'text',
      personal: 'document',
    },
    { name: 'crossedAt', label: { kk: 'Өткен уақыты', ru: 'Время пересечения' }, kind: 'time' },
    { name: 'direction', label: { kk: 'Бағыты', ru: 'Направление' }, kind: 'text' },
    { name: 'checkpoint', label: { kk: 'Өткізу пункті', ru: 'Пункт пропуска' }, kind: 'text' },
    { name: 'transport', label: { kk: 'Көлігі (рейсі)', ru: 'Транспорт (рейс)' }, kind: 'text' },
    { name: 'country', label: { kk: 'Келу (кету) елі', ru: 'Страна прибытия (убытия)' }, kind: 'text' },
  ],
  sources: ['border-crossings'],
};
