import type { Outcome } from '../../protocol/outcome.ts';
import type { Text } from '../../protocol/text.ts';

/** A prepared document: the exact bytes that are to be signed, and what a person is told of it. */
export interface DocumentToSign {
  readonly id: string;
  readonly title: Text;
  readonly purpose: 'sign' | 'auth';
  readonly content: Uint8Array;
}

/**
 * A way to a person's key: the agent of a PKCS#11 driver (`token-signing.ts`) or NCALayer (`ncalayer-signing.ts`). Gives
 * one signed document (DER, content attached) for each content in order, all or none, and has verified of each that
 * it holds this very content and a good signature by the person meant.
 */
export interface SigningPort<K> {
  sign(documents: readonly DocumentToSign[], key: K): Promise<Outcome<readonly Uint8Array[]>>;
  /** Ends what waits for the person. */
  cancel(): void;
}

/** A SIGN key of this person that NCALayer has and no PKCS#11 module shows. */
export interface NcaLayerKey {
  readonly way: 'ncalayer';
  readonly iin: string;
}
