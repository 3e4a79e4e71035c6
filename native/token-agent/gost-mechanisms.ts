import { digestBytes } from '../../trust/digests.ts';
import { type GostPoint, verifiesGost } from '../../trust/gost/signature.ts';
import type { GostScheme } from '../../trust/signature-schemes.ts';
import type { SignMechanism } from './sign-mechanisms.ts';

/**
 * The ways to sign by ГОСТ 34.10-2015: CKM_GOSTR3410 or CKM_GOSTR3410_512 over our own Streebog, or the mechanism that
 * hashes on the token. None of the standard's text says in which order a driver gives r and s, and public sources
 * contradict each other; so the form is found by verifying with the certificate's key, and handed out as НУЦ РК has it.
 */
export function gostMechanisms(scheme: GostScheme, key: GostPoint): readonly SignMechanism[] {
  const numbers = scheme.digest === 'streebog512' ? bits512 : bits256;
  const hash = (data: Uint8Array) => digestBytes(scheme.digest, data);
  const signature: SignMechanism['signature'] = (output, data) => inNucForm(key, hash(data), output);
  return [
    { mechanism: { mechanism: numbers.ofDigest }, input: (data) => Buffer.from(hash(data)), signature },
    { mechanism: { mechanism: numbers.withDigest }, input: (data) => Buffer.from(data), signature },
  ];
}

/** Numbers of TC 26, which pkcs11js does not name; above 2^31 and unsigned. */
const bits512 = { ofDigest: 0xd4321006, withDigest: 0xd4321009 } as const;
const bits256 = { ofDigest: 0x1201, withDigest: 0xd4321008 } as const;

/** r‖s, each with its lowest octet first; null when the output is no signature of this key in any known form. */
function inNucForm(
  key: GostPoint,
  hash: Uint8Array,
  output: Uint8Array,
): ReturnType<SignMechanism['signature']> {
  const half = output.length / 2;
  const swap = (octets: Uint8Array) => Buffer.concat([octets.subarray(half), octets.subarray(0, half)]);
  const reversed = Uint8Array.from(output).reverse();
  // As it is; s‖r from the high end (RFC 4491); s‖r from the low end; r‖s from the high end.
  const forms = [output, reversed, swap(output), swap(reversed)];
  const found = forms.find((form) => verifiesGost(key, hash, form));
  return found === undefined ? null : Uint8Array.from(found);
}
