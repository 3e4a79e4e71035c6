import { workstationRecord } from '../../protocol/documents/workstation-record.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { endSessions } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

type Document = ReturnType<typeof workstationRecord.schema.parse>;

/**
 * The operator enrols a workstation or retires it (Rules 151, item 7; order 146, item 13), from another one. Whoever is
 * signed in at a workstation that is retired, or gets another certificate, is signed out; the next request of its old
 * certificate is refused on connections that are open too, because each request asks the register.
 */
export const workstationRecordHandler = plainFiling(workstationRecord, {
  judge: recordFault,
  filing: () => ({ state: 'in-force', readers: ['capacity:operator'] }),
  effect: async (one) => (await recordFault(one)) ?? (await carryOut(one)),
});

async function recordFault({
  database,
  connection,
  document: { body },
}: FilingCase<Document>): Promise<Failure | null> {
  if (body.name === connection.workstation) return { code: 'workstation-own' };
  if (body.event === 'enrolled' || (await enrolledAs(database, body.name)) !== null) return null;
  return { code: 'workstation-not-enrolled', params: { name: body.name } };
}

async function enrolledAs(database: Database, name: string): Promise<string | null> {
  const row = await database
    .selectFrom('workstations')
    .select('certificate_sha256')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.certificate_sha256 ?? null;
}

async function carryOut({ database, document: { body }, receivedAt }: FilingCase<Document>): Promise<null> {
  const known = await enrolledAs(database, body.name);
  if (body.event === 'retired')
    await database.deleteFrom('workstations').where('name', '=', body.name).execute();
  else await enrol(database, body);
  const speaksOn = body.event === 'enrolled' && body.certificateSha256 === known;
  if (!speaksOn) await signOut(database, body.name, receivedAt);
  return null;
}

async function enrol(
  database: Database,
  body: Extract<Document['body'], { event: 'enrolled' }>,
): Promise<void> {
  const columns = { certificate_sha256: body.certificateSha256, is_certified: body.isCertified ? 1 : 0 };
  await database
    .insertInto('workstations')
    .values({ name: body.name, ...columns })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(columns))
    .execute();
}

async function signOut(database: Database, workstation: string, at: Date): Promise<void> {
  const open = await database
    .selectFrom('sessions')
    .select('id')
    .where('workstation', '=', workstation)
    .where('ended_at', 'is', null)
    .execute();
  for (const { id } of open)
    await endSessions(database, { id }, { reason: { code: 'workstation-unknown' }, at });
}
