import type { ServerConfig } from '../config.ts';
import { readCertificateFile, readKeyFile } from '../pem.ts';
import type { Database } from '../store/open.ts';
import type { TrustStore } from '../trust-store.ts';
import { createTimestampAuthority, type TimestampAuthority } from './authority.ts';

/** Reads certificate and key of the time-stamp authority; null when the configuration names none. Throws on bad ones. */
export async function openTimestampAuthority(parts: {
  readonly config: ServerConfig;
  readonly database: Database;
  readonly trust: TrustStore;
  readonly now: () => Date;
  readonly wake: () => void;
}): Promise<TimestampAuthority | null> {
  const { config, database, trust, now, wake } = parts;
  if (config.timestamp === undefined) return null;
  const certificate = await readCertificateFile(config.timestamp.certificate);
  const vouched = await trust.vouch('operator', certificate, now());
  if (!vouched.ok) throw new Error(`the time-stamp certificate cannot be used: ${vouched.error.code}`);
  const privateKey = await readKeyFile(config.timestamp.key);
  const chain = vouched.value.chain.slice(1, -1);
  const isVouched = async () => (await trust.vouch('operator', certificate, now())).ok;
  return createTimestampAuthority({ database, certificate, chain, privateKey, isVouched, now, wake });
}
