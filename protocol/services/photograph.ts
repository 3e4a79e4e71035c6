import type { Service } from './service.ts';

/** Service 27 of appendix 2. */
export const photograph: Service = {
  number: 27,
  title: { kk: 'Халықты құжаттау жүйесінен сурет', ru: 'Фото из системы документирования населения' },
  kind: 'photograph',
  parameters: [{ name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', answeredIn: 'iin' }],
  fields: [
    { name: 'iin', label: { kk: 'ЖСН', ru: 'ИИН' }, kind: 'iin', personal: 'identifier' },
    { name: 'fullName', label: { kk: 'Т.А.Ә.', ru: 'Ф.И.О.' }, kind: 'text', personal: 'name' },
    { name: 'documentNumber', label: { kk: 'Құжат', ru: 'Документ' }, kind: 'text', personal: 'document' },
    { name: 'takenOn', label: { kk: 'Түсірілген күні', ru: 'Дата съёмки' }, kind: 'text', format: 'day' },
  ],
  sources: ['population-documents'],
};
