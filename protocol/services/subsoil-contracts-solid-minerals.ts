import type { Service } from './service.ts';
import { units } from './units.ts';

/** Service 49 of Rules 151, appendix 2. */
export const subsoilContractsSolidMinerals: Service = {
  number: 49,
  title: {
    kk: '"Жер қойнауын (қатты пайдалы қазбалар және жерасты сулары) пайдалануға келісімшарттар туралы мәліметтер" деректер базасы',
    ru: 'База данных "Сведения о контрактах на недропользование (твердые полезные ископаемые и подземные воды)"',
  },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'contractNumber',
      label: { kk: 'Келісімшарт (лицензия) нөмірі', ru: 'Номер контракта (лицензии)' },
      kind: 'text',
      answeredIn: 'contractNumber',
    },
  ],
  fields: [
    {
      name: 'contractNumber',
      label: { kk: 'Келісімшарт (лицензия) нөмірі', ru: 'Номер контракта (лицензии)' },
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
      name: 'reserves',
      label: { kk: 'Бекітілген қорлар', ru: 'Утверждённые запасы' },
      kind: 'text',
      format: 'number',
      unit: units.tonne,
    },
    {
      name: 'concludedOn',
      label: { kk: 'Жасалған күні', ru: 'Дата заключения' },
      kind: 'text',
      format: 'day',
    },
    { name: 'until', label: { kk: 'Қолданылу мерзімі', ru: 'Срок действия' }, kind: 'text', format: 'day' },
    { name: 'status', label: { kk: 'Жай-күйі', ru: 'Состояние' }, kind: 'text' },
  ],
  sources: ['subsoil-solid-minerals'],
};
