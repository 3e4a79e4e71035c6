import { readFileSync } from 'node:fs';
import { toAstana } from '../../protocol/time.ts';
import { canonicalBytes } from '../../trust/canonical.ts';
import { newId } from '../../trust/identifiers.ts';
import { signData } from '../../trust/signed-data.ts';
import type { Identity } from './material.ts';
import type { Officer } from './people.ts';

/** A signed test document and the id inside it. */
export interface Signed {
  readonly id: string;
  readonly der: Uint8Array;
}

/** The members of an envelope that a test may set otherwise. */
export type Overrides = Readonly<Record<string, unknown>>;

const agreement = (language: string) =>
  readFileSync(new URL(`../../assets/agreement/${language}.txt`, import.meta.url), 'utf8');
/** The texts of appendix 6 as the product carries them. */
export const agreementText = { kk: agreement('kk'), ru: agreement('ru') };

/** Signs any content as a document. */
export function signDocument(signer: Identity, document: Overrides): Signed {
  const now = new Date();
  const whole = { version: 1, id: newId(), issuedAt: toAstana(now), workstation: 'ws-1', ...document };
  const content = canonicalBytes(whole);
  return { id: String(whole.id), der: signData({ content, ...signer, chain: [], signingTime: now }) };
}

export function agreementOf(officer: Officer, overrides: Overrides = {}): Signed {
  const { iin, fullName, position, organisation } = officer.account;
  const user = { iin, fullName, position, organisation };
  const body = { edition: 'rules-151-2015', user, text: agreementText, ...overrides };
  return signDocument(officer.sign, { type: 'user-agreement', body });
}

export function requestOf(officer: Officer, body: Overrides = {}, envelope: Overrides = {}): Signed {
  const { iin, fullName, organisation } = officer.account;
  return signDocument(officer.sign, {
    type: 'information-request',
    body: {
      edition: 'rules-151-2015',
      requester: { iin, fullName, organisation },
      ground: { id: 'criminal-case', caseNumber: '262300031000001' },
      service: 1,
      parameters: { iin: '000229598009' },
      ...body,
    },
    ...envelope,
  });
}

export function reportOf(workstation: Identity, envelope: Overrides = {}): Signed {
  const lines = [{ check: 'disk', required: '80', found: '100', verdict: 'pass' }];
  const body = { software: 'test', lines, signInAllowed: true };
  return signDocument(workstation, { type: 'workstation-report', body, ...envelope });
}
