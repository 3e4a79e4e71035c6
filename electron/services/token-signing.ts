import type { TokenAgents } from '../../native/token-agents.ts';
import { success } from '../../protocol/outcome.ts';
import type { PinContext } from '../../protocol/pin.ts';
import type { Language } from '../../protocol/text.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import type { PinDialog } from './pin-dialog.ts';
import { sha256 } from './signed-document.ts';
import type { DocumentToSign, SigningPort } from './signing-port.ts';
import { holderOf, personChain, type TokenKey } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';

export interface TokenSigningOptions {
  readonly trust: TrustStore;
  readonly agents: Pick<TokenAgents, 'signBatch'>;
  readonly pin: PinDialog;
  readonly language: () => Language;
  readonly now: () => Date;
}

/** Signs with a token's key under one PIN entry that shows every document. */
export function createTokenSigning(options: TokenSigningOptions): SigningPort<TokenKey> {
  return {
    sign: async (documents, key) => {
      const { certificate, tokenSerial } = key;
      const signingTime = options.now();
      const chain = personChain(certificate, options.trust, signingTime);
      if (!chain.ok) return chain;
      const list = documents.map(({ content }) => signedAttributes({ content, certificate, signingTime }));
      const signatures = await options.pin.run(pinContext(options.language(), documents, key), (pinPort) =>
        options.agents.signBatch({ tokenSerial, certificateSha256: certificate.sha256, list, pinPort }),
      );
      if (!signatures.ok) return signatures;
      const signed: Uint8Array[] = [];
      for (const [place, { content }] of documents.entries()) {
        const made = signatures.value[place];
        const attributes = list[place];
        if (made === undefined || attributes === undefined)
          throw new Error('fewer signatures than documents');
        const { signature, keyType: kind } = made;
        const parts = { content, attributes, signature, kind, certificate, chain: chain.value };
        const der = assembleSignedData(parts);
        // A driver that signs something else, or with another key, is found here and not by the centre.
        const verified = readSignedData(der);
        if (!verified.ok) return verified;
        signed.push(der);
      }
      return success(signed);
    },
    // The PIN window's own end ends the agent's waiting (`session.ts`).
    cancel: () => undefined,
  };
}

function pinContext(language: Language, documents: readonly DocumentToSign[], key: TokenKey): PinContext {
  return {
    language,
    holder: holderOf(key.certificate),
    purpose: documents.every(({ purpose }) => purpose === 'auth') ? 'auth' : 'sign',
    tokenSerial: key.tokenSerial,
    tokenLabel: key.tokenLabel,
    documents: documents.map(({ id, title, content }) => ({
      title,
      documentId: id,
      sha256: sha256(content),
    })),
  };
}
