import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import { certificateFault } from '../../trust/certificate.ts';
import { readSignedData } from '../../trust/signed-data.ts';
import { askNcaLayer, type NcaLayerAddress, type NcaLayerDeadlines } from './ncalayer-link.ts';
import { readAnswer, signRequest } from './ncalayer-messages.ts';
import type { NcaLayerKey, SigningPort } from './signing-port.ts';
import { personChain } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

export interface NcaLayerSigningOptions {
  readonly address: NcaLayerAddress;
  readonly trust: TrustStore;
  readonly language: () => Language;
  readonly now: () => Date;
  readonly deadlines?: NcaLayerDeadlines;
}

/** NCALayer greets at once; its window waits for a person who reads. */
const defaultDeadlines: NcaLayerDeadlines = { greeting: 5_000, answer: 180_000 };

/**
 * Signs with a key that only NCALayer shows: it asks for each document in its own window, with its own PIN. What it
 * returns is believed in nothing: each document must hold exactly our content and a good signature by a SIGN
 * certificate of this person under НУЦ's authorities. It can neither sign in nor open results
 * (docs/decisions/0018-ncalayer.md).
 */
export function createNcaLayerSigning(options: NcaLayerSigningOptions): SigningPort<NcaLayerKey> {
  const waiting = new Set<AbortController>();
  return {
    sign: async (documents, { iin }) => {
      // One window at a time: a person must know what the PIN that is asked for is for.
      if (waiting.size > 0) return failure('token-busy');
      const abort = new AbortController();
      waiting.add(abort);
      try {
        const signed: Uint8Array[] = [];
        for (const { content, purpose } of documents) {
          if (purpose === 'auth') return failure('certificate-wrong-usage');
          const der = await signOne(options, content, iin, abort.signal);
          if (!der.ok) return der;
          signed.push(der.value);
        }
        return success(signed);
      } finally {
        waiting.delete(abort);
      }
    },
    cancel: () => {
      for (const abort of waiting) abort.abort();
    },
  };
}

async function signOne(
  options: NcaLayerSigningOptions,
  content: Uint8Array,
  iin: string,
  abort: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  const request = signRequest(content, iin, options.language());
  const text = await askNcaLayer(options.address, request, options.deadlines ?? defaultDeadlines, abort);
  if (!text.ok) return text;
  const der = readAnswer(text.value);
  if (!der.ok) return der;
  const fault = faultOf(options, der.value, content, iin);
  return fault.ok ? der : fault;
}

/** Why the document is not the one that was asked for, signed by whom it should be. */
function faultOf(
  { trust, now }: NcaLayerSigningOptions,
  der: Uint8Array,
  content: Uint8Array,
  iin: string,
): Outcome<null> {
  const read = readSignedData(der);
  if (!read.ok) return read;
  if (!Buffer.from(content).equals(read.value.content)) return failure('ncalayer-other-content');
  const { signer } = read.value;
  const fault = certificateFault(signer, 'sign', now());
  if (fault !== null) return { ok: false, error: fault };
  const chain = personChain(signer, trust, now());
  if (!chain.ok) return chain;
  return signer.subject.iin === iin ? success(null) : failure('person-mismatch');
}
