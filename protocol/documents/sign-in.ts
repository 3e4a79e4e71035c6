import { z } from 'zod';
import { type DocumentType, documentSchema, same, sha256Hex } from './document.ts';

const title = { kk: 'ҚАО ААЖ жүйесіне кіру', ru: 'Вход в СИО ПСО' };

/**
 * Sign-in (Rules 151, item 18): the officer's AUTH key signs the server's nonce, the TLS exporter of this very
 * connection (RFC 9266) and the public key of the session (raw Ed25519, base64url), so it cannot be relayed or replayed.
 */
export const signInSchema = documentSchema(
  'sign-in',
  z.strictObject({
    nonce: sha256Hex,
    exporter: sha256Hex,
    sessionKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  }),
);

export type SignIn = z.infer<typeof signInSchema>;

export const signIn: DocumentType<SignIn> = {
  type: 'sign-in',
  schema: signInSchema,
  title,
  rule: 'rules-151/18',
  signer: 'auth',
  present: (document) => ({
    title,
    rows: [
      {
        label: { kk: 'Жұмыс станциясы', ru: 'Рабочая станция' },
        value: same(document.workstation),
        kind: 'text',
      },
      { label: { kk: 'Уақыты', ru: 'Время' }, value: same(document.issuedAt), kind: 'time' },
      {
        label: { kk: 'Байланыс белгісі', ru: 'Метка соединения' },
        value: same(document.body.exporter),
        kind: 'hash',
      },
    ],
    paragraphs: [],
  }),
};
