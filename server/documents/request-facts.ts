import type { InformationRequest } from '../../protocol/documents/information-request.ts';
import type { DecisionFacts } from '../../protocol/regulation/facts.ts';
import { factsOfRequest } from '../../protocol/regulation/facts-of-request.ts';
import type { Certificate } from '../../trust/certificate.ts';
import type { Connection } from '../connection.ts';
import type { CurrentSession } from '../sessions.ts';
import type { Database } from '../store/open.ts';
import { channelOf } from '../systems.ts';

/** What a request is judged on at the centre before a register or a court's answer is looked up. */
export async function factsAtCentre(
  { database, connection, signer }: { database: Database; connection: Connection; signer: Certificate },
  { account }: CurrentSession,
  { ground, service }: InformationRequest['body'],
): Promise<DecisionFacts> {
  const requester = {
    role: account.role,
    isMvd: account.is_mvd !== 0,
    analysisCategory: account.analysis_category,
    isUnitHead: account.is_unit_head !== 0,
  };
  const facts = factsOfRequest(requester, ground, service);
  const channel = await channelOf(database, connection);
  if (channel === null) throw new Error('a request over a connection that nobody registered');
  // Only this ground asks for the carrier and the computer (order 146, item 13).
  if (ground.id !== 'information-analysis') return { ...facts, channel };
  return {
    ...facts,
    channel,
    isKeyProtected: await isKeyProtected(database, signer),
    isWorkstationCertified:
      channel === 'workstation' && (await isCertified(database, connection.workstation)),
  };
}

/** НУЦ gives a key in a file one year, a key on a protected carrier up to three; a leap year has 366 days. */
const longestOfFileKey = 366 * 24 * 60 * 60 * 1000;

/**
 * Whether anything shows that the SIGN key lives on a protected carrier. No field of НУЦ's certificate says so: its
 * term does, when it is longer than a key in a file is ever given; otherwise the operator's register. Unknown is no.
 */
async function isKeyProtected(database: Database, signer: Certificate): Promise<boolean> {
  if (signer.notAfter.getTime() - signer.notBefore.getTime() > longestOfFileKey) return true;
  const known = await database
    .selectFrom('protected_keys')
    .select('certificate_sha256')
    .where('certificate_sha256', '=', signer.sha256)
    .executeTakeFirst();
  return known !== undefined;
}

async function isCertified(database: Database, workstation: string): Promise<boolean> {
  const row = await database
    .selectFrom('workstations')
    .select('is_certified')
    .where('name', '=', workstation)
    .executeTakeFirst();
  return row?.is_certified === 1;
}
