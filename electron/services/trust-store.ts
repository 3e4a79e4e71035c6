import { readFileSync } from 'node:fs';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import type { Configuration } from './configuration.ts';

/** The authorities this workstation believes, each for its own purpose. */
export interface TrustStore {
  readonly root: Certificate;
  /** Authorities of НУЦ that issue to persons. */
  readonly personIssuers: readonly Certificate[];
  /** Authorities of the operator that issue to workstations and the centre. */
  readonly operatorIssuers: readonly Certificate[];
}

/** Reads the authorities named by the configuration; fails with `configuration-invalid` and the member's name. */
export function readTrustStore(paths: Configuration['trust']): Outcome<TrustStore> {
  const root = readPem(paths.root);
  const personIssuers = paths.personIssuers.map(readPem);
  const operatorIssuers = paths.operatorIssuers.map(readPem);
  if (root === null) return failure('configuration-invalid', { detail: 'trust.root' });
  const known = { root, personIssuers: present(personIssuers), operatorIssuers: present(operatorIssuers) };
  if (known.personIssuers.length < personIssuers.length)
    return failure('configuration-invalid', { detail: 'trust.personIssuers' });
  if (known.operatorIssuers.length < operatorIssuers.length)
    return failure('configuration-invalid', { detail: 'trust.operatorIssuers' });
  return success(known);
}

/** The first certificate of a PEM file (RFC 7468), or null. */
export function readPem(path: string): Certificate | null {
  let text: string;
  try {
    text = readFileSync(path, 'latin1');
  } catch {
    return null;
  }
  const body = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(text)?.[1];
  if (body === undefined) return null;
  const read = readCertificate(new Uint8Array(Buffer.from(body, 'base64')));
  return read.ok ? read.value : null;
}

/** A certificate as PEM, for the TLS library. */
export function toPem(certificate: Certificate): string {
  const lines =
    Buffer.from(certificate.der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function present(certificates: readonly (Certificate | null)[]): Certificate[] {
  return certificates.filter((certificate) => certificate !== null);
}
