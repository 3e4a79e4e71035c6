import { type OversightList, oversightList } from '../../protocol/documents/oversight-list.ts';
import { oversightRequestSchema } from '../../protocol/documents/oversight-request.ts';
import type { Completeness } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readDocument } from '../../trust/document.ts';
import { checkOversightLists, type OversightQuestion } from '../../trust/oversight-check.ts';
import type { Centre } from './centre.ts';
import { readCentreDocument } from './centre-documents.ts';
import { isVouched } from './filed-document.ts';
import type { JournalKey } from './proofs.ts';
import { sha256 } from './signed-document.ts';
import type { TrustStore } from './trust-store.ts';

export interface OversightOptions {
  readonly centre: Pick<Centre, 'filings' | 'filing'>;
  readonly trust: TrustStore;
  /** Null when the configuration does not name the journal's key: then nothing is called proven. */
  readonly journal: JournalKey | null;
}

/**
 * Whether the lists of the answer that one list belongs to leave nothing out (Rules 151, item 54): all parts are fetched,
 * their signatures verified, and the whole run of the journal is checked against its key, which this workstation has.
 */
export async function completenessOf(options: OversightOptions, der: Uint8Array): Promise<Completeness> {
  const own = readCentreDocument(der, oversightList, options.trust);
  const parts = own.ok ? own.value.body.parts : 0;
  const lists = own.ok ? await listsOfAnswer(options, own.value) : own;
  if (!lists.ok) return { state: 'incomplete', parts, fault: lists.error };
  if (options.journal === null) return { state: 'unchecked', parts, fault: null };
  const question = own.ok ? await questionOf(options, own.value.refs[0] ?? '') : own;
  const checked = question.ok ? checkOversightLists(lists.value, options.journal, question.value) : question;
  return checked.ok
    ? { state: 'proven', parts, fault: null }
    : { state: 'incomplete', parts, fault: checked.error };
}

/** What the prosecutor asked for, from the request as the prosecutor signed it. */
async function questionOf(
  { centre, trust }: OversightOptions,
  request: string,
): Promise<Outcome<OversightQuestion>> {
  const der = await centre.filing(request);
  if (!der.ok) return der;
  const read = readDocument(der.value, oversightRequestSchema);
  if (!read.ok) return read;
  const { document, ...signed } = read.value;
  if (document.id !== request || !isVouched(trust, signed, 'sign')) return failure('signature-invalid');
  return success({ asked: document.body, requestSha256: sha256(der.value) });
}

async function listsOfAnswer(
  { centre, trust }: OversightOptions,
  own: OversightList,
): Promise<Outcome<readonly OversightList['body'][]>> {
  const filings = await centre.filings();
  if (!filings.ok) return filings;
  const siblings = filings.value.filter(
    ({ id, type, refs }) =>
      type === oversightList.type && id !== own.id && own.refs.every((ref) => refs.includes(ref)),
  );
  const bodies = [own.body];
  for (const { id } of siblings) {
    const der = await centre.filing(id);
    const read = der.ok ? readCentreDocument(der.value, oversightList, trust) : der;
    if (!read.ok) return read;
    // The centre's table of filings is believed no more than the rest: what a list answers stands in its own bytes.
    if (read.value.id !== id || !own.refs.every((ref) => read.value.refs.includes(ref)))
      return failure('oversight-incomplete', { detail: id });
    bodies.push(read.value.body);
  }
  return success(bodies);
}
