import type { z } from 'zod';
import { analysisApprovalSchema } from '../../protocol/documents/analysis-approval.ts';
import { analysisInstructionSchema } from '../../protocol/documents/analysis-instruction.ts';
import { personalDataOrderSchema } from '../../protocol/documents/personal-data-order.ts';
import type { FilingState } from '../../protocol/http.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Particulars } from '../../protocol/regulation/grounds/particulars.ts';
import { readDocument } from '../../trust/document.ts';
import type { Database } from '../store/open.ts';
import type { AccountRow } from '../store/tables.ts';

type Analysis = Extract<Particulars, { id: 'information-analysis' }>;

/**
 * Why an analysis may not be asked for, or null: the plan's item must be approved, the instruction or note filed at the
 * centre and given to this very person (order 146, items 3, 6, 11); and an order on personal data must be the Prosecutor General's own document, in
 * force and made for this very analysis (item 12).
 */
export async function analysisFault(
  database: Database,
  { iin }: Pick<AccountRow, 'iin'>,
  ground: Analysis,
): Promise<Failure | null> {
  const bases = await basesOf(database, iin, ground);
  if (bases.length === 0) return { code: 'analysis-basis-absent' };
  const named = ground.personalDataOrder;
  if (named === undefined) return null;
  const orders = await filed(
    database,
    { type: 'personal-data-order', state: 'in-force' },
    personalDataOrderSchema,
  );
  const isOrdered = orders.some(
    ({ body, refs }) =>
      body.number === named.number && body.date === named.date && refs.some((ref) => bases.includes(ref)),
  );
  return isOrdered ? null : { code: 'personal-data-order-absent', params: { number: named.number } };
}

/** The measures or instructions that a request of the ground names: one, or none. */
async function basesOf(database: Database, iin: string, ground: Analysis): Promise<string[]> {
  if (ground.by === 'plan') {
    const approvals = await filed(
      database,
      { type: 'analysis-approval', state: 'granted' },
      analysisApprovalSchema,
    );
    return approvals
      .filter(({ body }) => body.outcome === 'approved')
      .filter(({ body }) => body.planItem === ground.planItem && body.approvedOn === ground.approvedOn)
      .flatMap(({ refs }) => refs);
  }
  const instructions = await filed(
    database,
    { type: 'analysis-instruction', state: 'in-force', subject: iin },
    analysisInstructionSchema,
  );
  return instructions
    .filter(({ body }) => body.kind === ground.by)
    .filter(({ body }) => body.number === ground.number && body.date === ground.date)
    .map(({ id }) => id);
}

/** The filings of a type in a state, about somebody or about anybody, read from their signed bytes. */
async function filed<D>(
  database: Database,
  which: { readonly type: string; readonly state: FilingState; readonly subject?: string },
  schema: z.ZodType<D>,
): Promise<D[]> {
  const { type, state, subject } = which;
  const rows = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select('documents.der')
    .where('filings.type', '=', type)
    .where('filings.state', '=', state)
    .$if(subject !== undefined, (query) => query.where('filings.subject', '=', subject ?? ''))
    .execute();
  return rows.map(({ der }) => {
    const read = readDocument(der, schema);
    if (!read.ok) throw new Error(`a filed ${type} cannot be read`);
    return read.value.document;
  });
}
