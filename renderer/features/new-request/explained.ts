import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import type { Regulation } from '../../../protocol/regulation/compile.ts';
import { conditionReasons } from '../../../protocol/regulation/condition-texts.ts';
import { type Decision, type DecisionMark, decide } from '../../../protocol/regulation/decide.ts';
import type { Registry } from '../../../protocol/regulation/grounds.ts';
import type { Condition } from '../../../protocol/regulation/marks.ts';
import { truncationOf } from '../../../protocol/regulation/truncation.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { ServiceNumber } from '../../../protocol/services/service.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { factsOfDraft } from './form-state.ts';
import { decisionTexts as texts } from './texts.ts';

/** A sentence of the panel with the item it rests on; an empty item where it rests on none. */
export interface Sentence {
  readonly text: Text;
  readonly item: string;
}

/** A decision taken apart as the panel tells it. */
export interface Explained {
  readonly conditions: readonly Sentence[];
  readonly reasons: readonly Sentence[];
  readonly operatorDecisions: readonly Sentence[];
  readonly marks: readonly Sentence[];
}

const marks: Readonly<Record<DecisionMark, Sentence>> = {
  'without-registry-check': { text: texts.markWithoutRegistry, item: 'rules-151/22' },
  'declared-registration-discipline': { text: texts.markDiscipline, item: 'rules-151 app.1' },
  'personal-data-by-order': { text: texts.markPersonal, item: 'order-146/12' },
};

const registers: Readonly<Record<Registry, Text>> = {
  erdr: { kk: 'СДТБТ', ru: 'ЕРДР' },
  'ais-su': { kk: 'АЕ ААЖ', ru: 'АИС СУ' },
  'ais-oip': { kk: 'АІО ААЖ', ru: 'АИС ОИП' },
  'eais-so': { kk: 'СО БААТЖ', ru: 'ЕАИАС СО' },
  ersop: { kk: 'ТСОБТ', ru: 'ЕРСОП' },
};

/** Takes a decision apart: what is still open, what it rests on, what the operator decided, what will be marked. */
export function explainDecision(
  account: Account,
  draft: Draft,
  decision: Decision,
  regulation: Regulation,
): Explained {
  const conditions = decision.conditions.flatMap((condition) => conditionOf(condition, draft.service));
  const told = new Set(conditions.map(({ text }) => text.ru));
  return {
    conditions: [...conditions, ...metByBody(account, draft, decision, regulation)],
    reasons: decision.reasons.filter(({ item, text }) => !item.startsWith('decision ') && !told.has(text.ru)),
    operatorDecisions: decision.operatorDecisions.flatMap((id) => operatorDecision(id, regulation)),
    marks: decision.marks.map((mark) => marks[mark]),
  };
}

/** What the centre will check before it lets the request through. */
export function centreChecks({ registry }: Decision): readonly Sentence[] {
  const signature = { text: texts.centreSignature, item: 'rules-151/2' };
  if (registry === null) return [signature];
  const { kk, ru } = registers[registry];
  const { kk: inKk, ru: inRu } = texts.centreRegister;
  const text = { kk: inKk.replace('{register}', kk), ru: inRu.replace('{register}', ru) };
  return [{ text, item: registry === 'ersop' ? 'joint-41-69/22' : 'rules-151/5' }, signature];
}

function conditionOf(condition: Condition, number: ServiceNumber | null): readonly Sentence[] {
  if (condition !== 'truncated' || number === null) return [conditionReasons[condition]];
  const sentence = truncationOf(number) ?? conditionReasons.truncated;
  const service = serviceOf(number);
  const hidden = (service?.truncated ?? []).flatMap((name) => {
    const field = service?.fields.find((known) => known.name === name);
    return field === undefined ? [] : [field.label];
  });
  if (hidden.length === 0) return [sentence];
  const named = (language: 'kk' | 'ru') => hidden.map((label) => label[language]).join(', ');
  const text = {
    kk: fill(texts.hidden, { fields: named('kk') }).kk,
    ru: fill(texts.hidden, { fields: named('ru') }).ru,
  };
  return [sentence, { text, item: '' }];
}

/** «МВД only» is met by the body of the account, and said so: another body's officer would be refused. */
function metByBody(
  account: Account,
  draft: Draft,
  { outcome }: Decision,
  regulation: Regulation,
): readonly Sentence[] {
  if (outcome === 'refused' || !account.isMvd || draft.service === null) return [];
  const elsewhere = decide(factsOfDraft({ ...account, isMvd: false }, draft, draft.service), regulation);
  return elsewhere.outcome === 'refused' ? [{ text: texts.mvdMet, item: 'rules-151 app.2' }] : [];
}

function operatorDecision(id: string, { operatorDecisions }: Regulation): readonly Sentence[] {
  const known = operatorDecisions.find((decision) => decision.id === id);
  if (known === undefined) return [];
  const { kk, ru } = known.reason;
  if (known.origin !== 'shipped') return [{ text: known.reason, item: '' }];
  const text = { kk: `${kk} (${texts.shipped.kk})`, ru: `${ru} (${texts.shipped.ru})` };
  return [{ text, item: '' }];
}
