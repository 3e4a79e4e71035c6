import { type BanEntry, banEntrySchema } from '../../protocol/documents/ban-entry.ts';
import type { Result } from '../../protocol/documents/result.ts';
import type { CentreSigner } from '../centre-signer.ts';
import { issueDocument } from '../filings.ts';
import type { SourceQuestion } from '../sources/source.ts';
import type { Database } from '../store/open.ts';
import type { RequestRow } from '../store/tables.ts';

/**
 * What the register of bans says of a result: an entry for each act that was laid or lifted; none for other services
 * (Rules 151, appendix 2, services 57-59 and 65).
 */
export function banEntriesOf(
  row: Pick<RequestRow, 'ground' | 'case_number'>,
  { service, parameters }: SourceQuestion,
  { records }: Pick<Result['body'], 'records'>,
): BanEntry['body'][] {
  if (service.kind !== 'act') return [];
  const { action, liftedAct, decisionNumber = '', decisionDate = '', sanction = '' } = parameters;
  return records.map((record) =>
    banEntrySchema.shape.body.parse({
      service: service.number,
      action: action === 'lift' ? 'lifted' : 'laid',
      actNumber: record['actNumber'] ?? '',
      registeredAt: record['registeredAt'] ?? '',
      ground: row.ground,
      caseNumber: row.case_number,
      decision: `${decisionNumber} ${decisionDate}`.trim(),
      sanction,
      ...(liftedAct === undefined ? {} : { liftedAct }),
    }),
  );
}

/** Issues the entries within the transaction that stores the result; officer, operator and supervision read them. */
export async function registerBans(
  transaction: Database,
  { signer, at }: { readonly signer: CentreSigner; readonly at: Date },
  row: Pick<RequestRow, 'id' | 'iin' | 'supplements'>,
  entries: readonly BanEntry['body'][],
): Promise<void> {
  for (const body of entries) {
    await issueDocument(
      transaction,
      { signer, now: at },
      { type: 'ban-entry', refs: [row.supplements ?? row.id], body },
      {
        state: 'in-force',
        readers: [`iin:${row.iin}`, 'capacity:operator', 'capacity:supervising-prosecutor'],
        subject: row.iin,
      },
    );
  }
}
