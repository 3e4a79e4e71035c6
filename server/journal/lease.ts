import { type Database, inTransaction } from '../store/open.ts';

/** Takes or renews a lease within a transaction; false when another process holds it. */
export async function takeLease(
  transaction: Database,
  lease: { readonly name: string; readonly holder: string; readonly now: Date; readonly seconds: number },
): Promise<boolean> {
  const now = lease.now.toISOString();
  const until = new Date(lease.now.getTime() + lease.seconds * 1000).toISOString();
  const { holder, name } = lease;
  await transaction
    .insertInto('leases')
    .values({ name, holder, until })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const taken = await transaction
    .updateTable('leases')
    .set({ holder, until })
    .where('name', '=', name)
    .where((row) => row.or([row('holder', '=', holder), row('until', '<', now)]))
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n;
}

/** Gives a lease back, so that the next process need not wait for its end. */
export async function giveLease(database: Database, name: string, holder: string): Promise<void> {
  await inTransaction(database, (transaction) =>
    transaction.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute(),
  );
}
