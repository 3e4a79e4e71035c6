import { z } from 'zod';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import { keyPurposes } from '../../trust/object-identifiers.ts';

/** NCALayer sends it now and then and wants it back. */
export const heartbeat = '--heartbeat--';

/** What NCALayer says when the connection is open. */
const greetingSchema = z.looseObject({ result: z.looseObject({ version: z.string().max(32) }) });

/**
 * The answer of `kz.gov.pki.knca.basics`: base64 or PEM of one CMS, alone or in a list. A person who closed its window
 * is a status of true without a result, or a code of its own in newer versions.
 */
const answerSchema = z.discriminatedUnion('status', [
  z.looseObject({
    status: z.literal(true),
    body: z.looseObject({
      result: z.union([z.string(), z.array(z.string()).length(1)]).nullish(),
    }),
  }),
  z.looseObject({ status: z.literal(false), code: z.string().max(64).optional() }),
]);

/** Cancelled by the person, as versions of NCALayer write it. */
const cancelled = /cancel/i;

/**
 * Asks for CAdES with the content attached, by a SIGN key of this person, from any storage NCALayer knows; no
 * time-stamp, which the centre adds.
 */
export function signRequest(content: Uint8Array, iin: string, language: Language): string {
  const signerParams = { extKeyUsageOids: [keyPurposes.emailProtection], iin, bin: '', serialNumber: '' };
  return JSON.stringify({
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: Buffer.from(content).toString('base64'),
      signingParams: { decode: true, encapsulate: true, digested: false, tsaProfile: null },
      signerParams: { ...signerParams, chain: null },
      locale: language,
    },
  });
}

/** Whether a message is NCALayer's greeting. */
export function isGreeting(text: string): boolean {
  return greetingSchema.safeParse(parsed(text)).success;
}

/** Whether a message is only a sign of life. */
export function isSignOfLife(text: string): boolean {
  return text === heartbeat || text === '{}';
}

/** The CMS (DER) of an answer. Fails with `pin-cancelled` or `ncalayer-answer`. */
export function readAnswer(text: string): Outcome<Uint8Array> {
  const answer = answerSchema.safeParse(parsed(text));
  if (!answer.success) return failure('ncalayer-answer', { detail: 'JSON' });
  if (!answer.data.status) {
    const code = /^[\w.-]+$/.exec(answer.data.code ?? '')?.[0] ?? '-';
    return cancelled.test(code) ? failure('pin-cancelled') : failure('ncalayer-answer', { detail: code });
  }
  const [encoded] = [answer.data.body.result ?? []].flat();
  if (encoded === undefined) return failure('pin-cancelled');
  const base64 = encoded.replaceAll(/-----(?:BEGIN|END) CMS-----|\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
    ? success(new Uint8Array(Buffer.from(base64, 'base64')))
    : failure('ncalayer-answer', { detail: 'base64' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
