import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 48 of Rules 151, appendix 2. */
export const subsoilContractsHydrocarbons: Service = {
  number: 48,
  title: {
    kk: '"Жер қойнауын (көмірсутегі шикізаты) пайдалануға келісімшарттар туралы мәліметтер" деректер базасы',
    ru: 'База данных "Сведения о контрактах на недропользование (углеводородное сырье)"',
  },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'contractNumber',
      label: { kk: 'Келісімшарт нөмірі', ru: 'Номер контракта' },
      kind: 'text',
      answeredIn: 'contractNumber',
    },
  ],
  fields: [
    {
      name: 'contractNumber',
      label: { kk: 'Келісімшарт нөмірі', ru: 'Номер контракта' },
      kind: 'text',
      personal: 'identifier',
    },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Жер қойнауын пайдаланушы', ru: 'Недропользователь' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'deposit',
      label: { kk: 'Кен орны (учаске)', ru: 'Месторождение (участок)' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'operation', label: { kk: 'Операция түрі', ru: 'Вид операций' }, kind: 'text' },
    { name: 'mineral', label: { kk: 'Пайдалы қазба', ru: 'Полезное ископаемое' }, kind: 'text' },
    {
      name: 'concludedOn',
      label: { kk: 'Жасалған күні', ru: 'Дата заключения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'until', label: { kk: 'Қолданылу мерзімі', ru: 'Срок действия' }, kind: 'text', format: 'day' },
    {
      name: 'area',
      label: { kk: 'Келісімшарт аумағы', ru: 'Контрактная территория' },
      kind: 'text',
      format: 'number',
      unit: units.sqkm,
    },
    {
      name: 'obligations',
      label: { kk: 'Қаржылық міндеттемелері', ru: 'Финансовые обязательства' },
      kind: 'text',
      format: 'number',
      unit: units.dollar,
    },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['subsoil-hydrocarbons'],
};
