import type { Service } from './service.ts';

/** Service 50 of Rules 151, appendix 2. */
export const inspectionsByStateBodies: Service = {
  number: 50,
  title: { kk: '"МО тексерулерін есепке алу" деректер базасы', ru: 'База данных "Учет проверок ГО"' },
  kind: 'table',
  parameters: [
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'bin', answeredIn: 'bin' },
    {
      name: 'iin',
      label: { kk: 'Субъект басшысының ЖСН-ы', ru: 'ИИН руководителя субъекта' },
      kind: 'iin',
      answeredIn: 'subjectIin',
    },
    {
      name: 'actNumber',
      label: { kk: 'Тексеруді тағайындау актісінің нөмірі', ru: 'Номер акта о назначении проверки' },
      kind: 'text',
      answeredIn: 'actNumber',
    },
  ],
  fields: [
    {
      name: 'actNumber',
      label: { kk: 'Тексеруді тағайындау актісінің нөмірі', ru: 'Номер акта о назначении проверки' },
      kind: 'text',
      personal: 'identifier',
    },
    {
      name: 'body',
      label: { kk: 'Тексеруші мемлекеттік орган', ru: 'Проверяющий государственный орган' },
      kind: 'text',
    },
    { name: 'bin', label: { kk: 'БСН', ru: 'БИН' }, kind: 'text', format: 'bin', personal: 'identifier' },
    {
      name: 'organisationName',
      label: { kk: 'Тексерілетін субъект', ru: 'Проверяемый субъект' },
      kind: 'text',
      personal: 'name',
    },
    {
      name: 'subjectIin',
      label: { kk: 'Субъект басшысының ЖСН-ы', ru: 'ИИН руководителя субъекта' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'inspectionKind', label: { kk: 'Тексеру түрі', ru: 'Вид проверки' }, kind: 'text' },
    { name: 'ground', label: { kk: 'Негізі', ru: 'Основание' }, kind: 'text' },
    {
      name: 'registeredOn',
      label: { kk: 'ҚСжАЕК-те тіркелген күні', ru: 'Дата регистрации в КПСиСУ' },
      kind: 'text',
      format: 'day',
    },
    { name: 'inspector', label: { kk: 'Тексеруші', ru: 'Проверяющий' }, kind: 'text', personal: 'name' },
    { name: 'result', label: { kk: 'Нәтижесі', ru: 'Результат' }, kind: 'text' },
  ],
  sources: ['inspections'],
};
