import { readFileSync } from 'node:fs';

/**
 * A second reading of the acts, written from their texts and the tables' JSON and sharing no code with protocol/: it
 * answers with words. Every question names who asks, on what ground, which service, and what is known of the case.
 */
export interface Question {
  /** `role 4`, `revenue 1` or `category 9` (of order 146, beside the prosecutor's role). */
  readonly who: `${'role' | 'revenue' | 'category'} ${number}`;
  readonly ground: string;
  readonly service: `${'rules' | 'joint'} ${number}`;
  /** Facts by name; one that is absent is unknown. */
  readonly known: Readonly<Record<string, boolean | undefined>>;
}

/** Numbers of Rules 151 that the operator's list opens for analysis, and those that need a sanction. */
export interface Lists {
  readonly analysis: readonly number[];
  readonly sanction: readonly number[];
}

interface Row {
  readonly number: number;
  readonly ru: string;
  readonly cells: Readonly<Record<string, { readonly ru: string; readonly kk: string }>>;
}

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../assets/regulation/${name}.json`, import.meta.url), 'utf8'));
const roles: Row[] = load('roles-by-grounds');
const services: Row[] = load('services-by-grounds');
const revenue: { number: number; access: string }[] = load('revenue-services');
const categories: { number: number }[] = load('analysis-officials');

/** Everybody who may ask: 25 roles, the revenue officer, nine categories. */
export const everybody: Question['who'][] = [
  ...roles.map(({ number }) => `role ${number}` as const),
  'revenue 1',
  ...categories.map(({ number }) => `category ${number}` as const),
];

/** Everything that may be asked: 79 services of the Rules and 17 of the joint order. */
export const everything: Question['service'][] = [
  ...services.map(({ number }) => `rules ${number}` as const),
  ...revenue.map(({ number }) => `joint ${number}` as const),
];

/** `no`, or the conditions that stay open, in alphabetical order, joined by commas (an empty string is a plain yes). */
export function answer(question: Question, lists: Lists): string {
  const demands = demandsOf(question, lists);
  if (demands === null) return 'no';
  const open: string[] = [];
  for (const demand of demands) {
    const fact = answers[demand];
    if (fact === undefined) open.push(demand);
    else if (question.known[fact] === undefined) open.push(demand);
    else if (question.known[fact] === false && demand === 'depersonalised') open.push(demand);
    else if (question.known[fact] === false) return 'no';
  }
  return open.toSorted().join();
}

/** The fact that answers a demand; a demand without one always stays. */
const answers: Readonly<Record<string, string>> = {
  'mvd-only': 'bodyIsMvd',
  'by-article': 'articleListed',
  'registration-discipline': 'declared',
  'unit-head': 'head',
  'court-system': 'viaCourts',
  'court-sanction': 'sanction',
  depersonalised: 'orderOfProsecutorGeneral',
  'protected-carrier': 'keyOnToken',
  'certified-workstation': 'certified',
};

function demandsOf({ who, ground, service }: Question, lists: Lists): Set<string> | null {
  const [kind, number] = split(who);
  const [register, row] = split(service);
  if (ground === 'revenue-field-audit') {
    if (kind !== 'revenue' || register !== 'joint') return null;
    const mark = revenue.find((entry) => entry.number === row)?.access ?? '';
    return new Set(['unit-head', ...(wordsOf(mark) ?? [])]);
  }
  if (register === 'joint' || kind === 'revenue') return null;
  if (ground === 'information-analysis') {
    if (kind !== 'category' || !lists.analysis.includes(row)) return null;
    return new Set(['depersonalised', 'protected-carrier', 'certified-workstation', ...extra(row, lists)]);
  }
  const role = kind === 'category' ? 1 : number;
  const [one, other] = [cell(roles, role, ground), cell(services, row, ground)];
  if (one === null || other === null) return null;
  const courts = role === 3 ? ['court-system'] : [];
  return new Set([...one, ...other, ...courts, ...extra(row, lists)]);
}

function extra(row: number, lists: Lists): string[] {
  const isStarred = services.find(({ number }) => number === row)?.ru.endsWith('***') ?? false;
  return [...(isStarred ? ['unresolved'] : []), ...(lists.sanction.includes(row) ? ['court-sanction'] : [])];
}

/** Both languages' cell: where they differ, all that either demands; a row without Kazakh marks is read in Russian. */
function cell(rows: readonly Row[], number: number, ground: string): Set<string> | null {
  const row = rows.find((entry) => entry.number === number);
  const printed = row?.cells[ground];
  if (row === undefined || printed === undefined) return null;
  const hasKazakh = Object.values(row.cells).some(({ kk }) => kk !== '');
  const russian = wordsOf(printed.ru);
  const kazakh = hasKazakh ? wordsOf(printed.kk) : russian;
  return russian === null || kazakh === null ? null : new Set([...russian, ...kazakh]);
}

function wordsOf(mark: string): string[] | null {
  if (mark === '') return null;
  const found: string[] = [];
  if (/усеч|қиыл|қысқартыл/.test(mark)) found.push('truncated');
  if (/МВД|ІІМ/.test(mark)) found.push('mvd-only');
  if (/статьям|баптар/.test(mark)) found.push('by-article');
  if (/учетно|есепке/.test(mark)) found.push('registration-discipline');
  if (found.length === 0 && mark !== '+') throw new Error(`a mark no act explains: ${mark}`);
  return found;
}

function split(name: string): [string, number] {
  const [kind = '', number = ''] = name.split(' ');
  return [kind, Number(number)];
}
