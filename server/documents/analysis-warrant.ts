import type { z } from 'zod';
import { analysisApprovalSchema } from '../../protocol/documents/analysis-approval.ts';
import { analysisInstructionSchema } from '../../protocol/documents/analysis-instruction.ts';
import { personalDataOrderSchema } from '../../protocol/documents/personal-data-order.ts';
import type { FilingState } from '../../protocol/http.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Particulars } from '../../protocol/regulation/grounds/particulars.ts';
import { readDocument } from '../../trust/document.ts';
import type { Database } from '../store/open.ts';

type Analysis = Extract<Particulars, { id: 'information-analysis' }>;

/**
 * Why an analysis may not be asked for, or null: the plan's item must be approved, the instruction or note filed at the
 * centre (order 146, items 3, 6, 11); and an order on personal data must be the Prosecutor General's own document, in
 * force and made for this very analysis (item 12).
 */
export async function analysisFault(database: Database, ground: Analysis): Promise<Failure | null> {
  const bases = await basesOf(database, ground);
  if (bases.length === 0) return { code: 'analysis-basis-absent' };
  const named = ground.personalDataOrder;
  if (named === undefined) return null;
  const orders = await filed(database, 'personal-data-order', 'in-force', personalDataOrderSchema);
  const isOrdered = orders.some(
    ({ body, refs }) =>
      body.number === named.number && body.date === named.date && refs.some((ref) => bases.includes(ref)),
  );
  return isOrdered ? null : { code: 'personal-data-order-absent', params: { number: named.number } };
}

/** The measures or instructions that a request of the ground names: one, or none. */
async function basesOf(database: Database, ground: Analysis): Promise<string[]> {
  if (ground.by === 'plan') {
    const approvals = await filed(database, 'analysis-approval', 'granted', analysisApprovalSchema);
    return approvals
      .filter(({ body }) => body.outcome === 'approved')
      .filter(({ body }) => body.planItem === ground.planItem && body.approvedOn === ground.approvedOn)
      .flatMap(({ refs }) => refs);
  }
  const instructions = await filed(database, 'analysis-instruction', 'in-force', analysisInstructionSchema);
  return instructions
    .filter(({ body }) => body.kind === ground.by)
    .filter(({ body }) => body.number === ground.number && body.date === ground.date)
    .map(({ id }) => id);
}

/** The filings of a type in a state, read from their signed bytes. */
async function filed<D>(
  database: Database,
  type: string,
  state: FilingState,
  schema: z.ZodType<D>,
): Promise<D[]> {
  const rows = await database
    .selectFrom('filings')
    .innerJoin('documents', 'documents.sha256', 'filings.sha256')
    .select('documents.der')
    .where('filings.type', '=', type)
    .where('filings.state', '=', state)
    .execute();
  return rows.map(({ der }) => {
    const read = readDocument(der, schema);
    if (!read.ok) throw new Error(`a filed ${type} cannot be read`);
    return read.value.document;
  });
}
