import { isChapterEight } from '../../regulation/truncation.ts';
import type { Service } from '../service.ts';

/**
 * Service 14 of joint order 41/69, appendix 2; the act has no Russian text. Note ** hides persons, items, facts, events
 * and circumstances and leaves out every case that is not of chapter 8 of the Criminal Code alone. It is searched by the
 * number of a case alone: an answer to an ИИН or a БИН would tell of the very persons that the note hides.
 */
export const preTrialInvestigations: Service = {
  number: 'joint-41-69/14',
  title: {
    kk: '"Сотқа дейінгі тергеп-тексерулердің бірыңғай тізілімі" ДБ**',
    ru: 'БД "Единый реестр досудебных расследований"**',
  },
  kind: 'table',
  parameters: [
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'text',
      answeredIn: 'caseNumber',
    },
  ],
  fields: [
    {
      name: 'caseNumber',
      label: { kk: 'СДТБТ нөмірі', ru: 'Номер ЕРДР' },
      kind: 'case',
      personal: 'identifier',
    },
    {
      name: 'registeredOn',
      label: { kk: 'Тіркелген күні', ru: 'Дата регистрации' },
      kind: 'text',
      format: 'day',
    },
    {
      name: 'body',
      label: { kk: 'Қылмыстық қудалау органы', ru: 'Орган уголовного преследования' },
      kind: 'text',
    },
    { name: 'article', label: { kk: 'Саралануы', ru: 'Квалификация' }, kind: 'text' },
    { name: 'stage', label: { kk: 'Іс қозғалысы', ru: 'Движение дела' }, kind: 'text' },
    {
      name: 'suspectIin',
      label: { kk: 'Күдіктінің ЖСН-ы', ru: 'ИИН подозреваемого' },
      kind: 'iin',
      personal: 'identifier',
    },
    { name: 'suspectName', label: { kk: 'Күдікті', ru: 'Подозреваемый' }, kind: 'text', personal: 'name' },
    {
      name: 'victimBin',
      label: { kk: 'Жәбірленуші ұйымның БСН-ы', ru: 'БИН потерпевшей организации' },
      kind: 'text',
      format: 'bin',
      personal: 'identifier',
    },
    {
      name: 'victimName',
      label: { kk: 'Жәбірленуші ұйым', ru: 'Потерпевшая организация' },
      kind: 'text',
      personal: 'name',
    },
    { name: 'items', label: { kk: 'Заттар', ru: 'Предметы' }, kind: 'text' },
    { name: 'facts', label: { kk: 'Фактілер', ru: 'Факты' }, kind: 'text' },
    { name: 'events', label: { kk: 'Оқиғалар', ru: 'События' }, kind: 'text' },
    { name: 'circumstances', label: { kk: 'Мән-жайлар', ru: 'Обстоятельства' }, kind: 'text' },
  ],
  truncated: [
    'suspectIin',
    'suspectName',
    'victimBin',
    'victimName',
    'items',
    'facts',
    'events',
    'circumstances',
  ],
  isInTruncated: ({ article = '' }) => {
    const articles = articlesOf(article);
    return articles.length > 0 && articles.every((one) => isChapterEight({ article: one, part: null }));
  },
  sources: ['erdr-register'],
};

/** Every number of a qualification that is no part's or point's: `ҚК 216-бабының 2-бөлігі` names 216. */
function articlesOf(qualification: string): number[] {
  const articles = qualification.replace(/\d+-?\s?(?:бөлі|тарма)\p{L}*/giu, '');
  return [...articles.matchAll(/(\d+)(?:-\d(?!\d))?/g)].map((found) => Number(found[1]));
}
