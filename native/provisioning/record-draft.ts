import type { TokenEvent, TokenRecord } from '../../protocol/documents/token-record.ts';
import { iinFault } from '../../protocol/identifiers/iin.ts';
import type { TokenLine, VerbName } from './order.ts';

/** A record of the inventory that still has to be signed by the operator: the type and the body. */
export interface RecordDraft {
  readonly type: 'token-record';
  readonly body: TokenRecord['body'];
}

const events: Partial<Readonly<Record<VerbName, TokenEvent>>> = {
  init: 'initialised',
  act: 'issued',
  unblock: 'unblocked',
  relabel: 'relabelled',
  retire: 'retired',
};

/** Whether a verb changes what the inventory says of a token. */
export function isRecorded(verb: VerbName): boolean {
  return events[verb] !== undefined;
}

/** What the inventory is to be told after a verb; null when it tells nothing. */
export function recordDraft(verb: VerbName, token: TokenLine): RecordDraft | null {
  const event = events[verb];
  if (event === undefined) return null;
  const { serial, model, label, certificates } = token;
  const body = { event, serial, model: model || '—', label: label || '—' };
  if (event !== 'issued') return { type: 'token-record', body };
  const offered = certificates.filter(({ fault }) => fault === null);
  const auth = offered.find(({ purpose }) => purpose === 'auth')?.sha256;
  const sign = offered.find(({ purpose }) => purpose === 'sign')?.sha256;
  const hashes = { ...(auth === undefined ? {} : { auth }), ...(sign === undefined ? {} : { sign }) };
  const [iin, ...others] = new Set(offered.flatMap(({ holder }) => iinOf(holder)));
  const isKnown = iin !== undefined && others.length === 0;
  return {
    type: 'token-record',
    body: { ...body, ...(isKnown ? { holder: iin } : {}), certificates: hashes },
  };
}

/** НУЦ writes the ИИН into the subject as `IIN…`. */
function iinOf(holder: string | null): string[] {
  const iin = /\bIIN(\d{12})\b/.exec(holder ?? '')?.[1];
  return iin === undefined || iinFault(iin) !== null ? [] : [iin];
}
