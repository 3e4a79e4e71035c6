import { crlMediaType, routes } from '../../protocol/http.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { showAstana, toAstana } from '../../protocol/time.ts';
import type { RevocationView } from '../../protocol/token-summary.ts';
import type { Certificate } from '../../trust/certificate.ts';
import { type RevocationState, revocationAge, revocationState } from '../../trust/revocation.ts';
import type { Log } from '../log.ts';
import type { Connection } from './connection.ts';
import type { LocalDatabase } from './database.ts';
import { createRevocationLists, type ListKind, type RevocationLists } from './revocation-lists.ts';
import { personChain } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

/** Whether certificates are revoked, from signed lists fetched through the centre and kept for when it is away. */
export interface Revocation {
  /** The state of a person's certificate now; an authority above it that is revoked or unknown counts for it. */
  viewOf(certificate: Certificate): RevocationView;
  /** Why a certificate is not offered: `certificate-revoked`. Unknown is no reason, the centre decides. */
  faultOf(certificate: Certificate): Failure | null;
  /** Fetches the lists now, if there is a connection, and every hour from then on. */
  wake(): void;
  stop(): void;
}

export interface RevocationOptions {
  readonly trust: TrustStore;
  readonly database: LocalDatabase;
  readonly connection: () => Outcome<Connection>;
  readonly log: Log;
  readonly now: () => Date;
  /** Called when something may have changed: a list came, or an hour went by. */
  readonly onChange: () => void;
  /** Until the lists are fetched again, and until those that did not come are, ms. */
  readonly pause?: { readonly fresh: number; readonly failed: number };
}

/** The full list of НУЦ has hundreds of thousands of entries (the limit is that of `readCrl`). */
const largestList = 64 * 1024 * 1024;
const listDeadline = 120_000;
const defaultPause = { fresh: 60 * 60_000, failed: 5 * 60_000 };

/** Creates the keeper of lists for the root and НУЦ's authorities; nothing is fetched before `wake`. */
export function createRevocation(options: RevocationOptions): Revocation {
  const { trust, database, now, pause = defaultPause } = options;
  const authorities = [trust.root, ...trust.personIssuers];
  const lists = createRevocationLists(database, authorities);
  const stateOf = createJudge(trust, lists);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  const run = async () => {
    clearTimeout(timer);
    const connection = options.connection();
    const context = { ...options, lists, isStopped: () => isStopped };
    const isComplete = connection.ok && (await fetchAll(context, connection.value, authorities));
    if (isStopped) return;
    options.onChange();
    timer = setTimeout(wake, isComplete ? pause.fresh : pause.failed).unref();
  };
  const wake = () => {
    if (isStopped) return;
    isAskedAgain = running !== null;
    running ??= run().finally(() => {
      running = null;
      if (isAskedAgain) wake();
    });
  };
  return {
    viewOf: (certificate) => viewOf(stateOf(certificate, now()), now()),
    faultOf: (certificate) => {
      const { state, revokedAt } = stateOf(certificate, now());
      if (state !== 'revoked' || revokedAt === undefined) return null;
      return { code: 'certificate-revoked', params: { date: showAstana(revokedAt) } };
    },
    wake,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** The worst of the certificate and the authorities between it and the root; of several good ones the oldest. */
function createJudge(trust: TrustStore, lists: RevocationLists) {
  // Who issued whom does not change; with ГОСТ keys finding it out again for every look would be felt.
  const paths = new Map<string, readonly Certificate[]>();
  const findPath = (certificate: Certificate, at: Date): readonly Certificate[] => {
    const chain = personChain(certificate, trust, at);
    if (!chain.ok) return [certificate];
    const path = [certificate, ...chain.value];
    paths.set(certificate.sha256, path);
    return path;
  };
  return (certificate: Certificate, at: Date): RevocationState => {
    const path = paths.get(certificate.sha256) ?? findPath(certificate, at);
    const current = lists.current();
    const [worst = { state: 'unknown' as const }] = path
      .map((one) => revocationState(one, current, at))
      .toSorted((one, other) => rank[one.state] - rank[other.state] || age(other, at) - age(one, at));
    return worst;
  };
}

const rank = { revoked: 0, unknown: 1, good: 2 } as const;

function age(state: RevocationState, at: Date): number {
  return revocationAge(state, at) ?? Number.MAX_SAFE_INTEGER;
}

function viewOf(state: RevocationState, at: Date): RevocationView {
  return {
    state: state.state,
    asOf: state.asOf === undefined ? null : toAstana(state.asOf),
    ageSeconds: revocationAge(state, at),
  };
}

interface FetchContext extends Pick<RevocationOptions, 'log' | 'now'> {
  readonly lists: RevocationLists;
  readonly isStopped: () => boolean;
}

/** False when a list did not come. */
async function fetchAll(
  context: FetchContext,
  connection: Connection,
  authorities: readonly Certificate[],
): Promise<boolean> {
  let isComplete = true;
  for (const authority of authorities) {
    if (context.isStopped()) return false;
    const isFetched = await fetchLists(context, connection, authority);
    isComplete &&= isFetched;
  }
  return isComplete;
}

/**
 * The delta first: while it belongs to the full list that is kept, that one, which is large, is not fetched again. False
 * when a list did not come.
 */
async function fetchLists(
  context: FetchContext,
  connection: Connection,
  authority: Certificate,
): Promise<boolean> {
  const delta = await fetchList(connection, authority, 'delta');
  if (context.isStopped() || !delta.ok) return false;
  offer(context, authority, 'delta', delta.value);
  if (delta.value !== null && context.lists.isDeltaInUse(authority)) return true;
  const full = await fetchList(connection, authority, 'full');
  if (context.isStopped() || !full.ok) return false;
  offer(context, authority, 'full', full.value);
  return true;
}

function offer(
  { lists, log, now }: FetchContext,
  authority: Certificate,
  kind: ListKind,
  der: Uint8Array | null,
): void {
  if (der === null) return;
  const verdict = lists.offer(authority, kind, der, now());
  if (verdict === 'kept') log('revocation-list-kept', kind);
  else if (verdict !== 'known') log('revocation-list-rejected', verdict);
}

/** A list as the centre has it; null when it has none. */
async function fetchList(
  connection: Connection,
  { sha256 }: Certificate,
  kind: ListKind,
): Promise<Outcome<Uint8Array | null>> {
  const { method, path } = routes.revocation;
  const answer = await connection.request({
    method,
    path: path.replace(':authority', sha256).replace(':list', kind),
    deadline: listDeadline,
    largest: largestList,
  });
  if (!answer.ok) return answer;
  const { status, contentType, body } = answer.value;
  if (status === 404) return success(null);
  const isList = status === 200 && contentType.startsWith(crlMediaType);
  return isList ? success(new Uint8Array(body)) : failure('server-unreachable');
}
