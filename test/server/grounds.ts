import { join } from 'node:path';
import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';
import { type Database, openStore } from '../../server/store/open.ts';
import type { Client } from './client.ts';
import { agreementOf, type Overrides, requestOf, type Signed } from './documents.ts';
import { assertAccepted, signIn, type TestCentre } from './harness.ts';
import type { Officer } from './people.ts';

/** The store of a centre under test, opened beside the running server. */
export async function inStore<T>(centre: TestCentre, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openStore(join(centre.folder, 'centre', 'data'));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** Puts a decision of the operator in force, as accepting the signed document does. */
export async function decideAsOperator(centre: TestCentre, decision: OperatorDecision): Promise<void> {
  await inStore(centre, async (database) => {
    await database
      .insertInto('operator_decisions')
      .values({ id: decision.id, body: JSON.stringify(decision), decided_at: new Date().toISOString() })
      .execute();
  });
}

/** An officer who is signed in, with the agreement, on a connection of its own. */
export async function atWork(centre: TestCentre, officer: Officer): Promise<Client> {
  const client = await centre.connect();
  await signIn(client, officer);
  await assertAccepted(client, agreementOf(officer));
  return client;
}

/** What was kept of the decision on a request. */
export async function keptDecision(centre: TestCentre, id: string) {
  return await inStore(centre, (database) =>
    database.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst(),
  );
}

/** The row of an accepted request, as departmental control reads it. */
export async function requestRow(centre: TestCentre, id: string) {
  return await inStore(centre, (database) =>
    database
      .selectFrom('requests')
      .select(['ground', 'marks', 'conditions', 'case_number'])
      .where('id', '=', id)
      .executeTakeFirst(),
  );
}

/** A request on a ground. */
export function onGround(officer: Officer, ground: Overrides, body: Overrides = {}): Signed {
  return requestOf(officer, { ground, ...body });
}
