import { childrenOf, readDer, tags } from '../der.ts';
import { exactly, expectType, wholeOctets } from '../der-expect.ts';
import { decodeOid } from '../der-oid.ts';
import { algorithmIds, gostParameters } from '../object-identifiers.ts';
import { type Curve, cryptoProA, tc26Set256A, tc26Set512A } from './curves.ts';
import { isOnCurve, sumOfProducts } from './points.ts';
import { type GostPoint, littleEndian } from './signature.ts';

/** What stands in the SubjectPublicKeyInfo of a key: algorithm, then curve and digest as its parameters. */
interface KeyForm {
  readonly algorithm: string;
  readonly curveId: string;
  readonly digestId: string;
  readonly curve: Curve;
}

/** НУЦ РК's keys: ГОСТ 34.10-2015 of 512 and 256 bits, and ГОСТ 34.310-2004 before it. */
const forms: readonly KeyForm[] = [
  {
    algorithm: algorithmIds.gost2015Key512,
    curveId: gostParameters.tc26Set512A,
    digestId: algorithmIds.streebog512,
    curve: tc26Set512A,
  },
  {
    algorithm: algorithmIds.gost2015Key256,
    curveId: gostParameters.tc26Set256A,
    digestId: algorithmIds.streebog256,
    curve: tc26Set256A,
  },
  {
    algorithm: algorithmIds.gost2004Key,
    curveId: gostParameters.cryptoProA,
    digestId: gostParameters.gost34311TestSubstitution,
    curve: cryptoProA,
  },
];

/**
 * The ГОСТ key of a SubjectPublicKeyInfo in strict DER: BIT STRING of an OCTET STRING x‖y, each with its lowest
 * octet first. Null for other algorithms, other parameters and points that are not in the group of the curve.
 */
export function readGostKey(spki: Uint8Array): GostPoint | null {
  try {
    const [identifier, bits] = exactly(2, childrenOf(readDer(spki), tags.sequence));
    const [algorithm, parameters] = exactly(2, childrenOf(identifier, tags.sequence));
    const form = forms.find((one) => one.algorithm === decodeOid(algorithm));
    const [curveId, digestId] = exactly(2, childrenOf(parameters, tags.sequence));
    if (form === undefined) {
      return null;
    }
    expectType(curveId, form.curveId);
    expectType(digestId, form.digestId);
    const point = readDer(wholeOctets(bits));
    return point.tag === tags.octetString ? pointOf(form.curve, point.value) : null;
  } catch {
    // DerFault: another algorithm's parameters, or no key at all.
    return null;
  }
}

function pointOf(curve: Curve, octets: Uint8Array): GostPoint | null {
  if (octets.length !== 2 * curve.octets) {
    return null;
  }
  const x = littleEndian(octets.subarray(0, curve.octets));
  const y = littleEndian(octets.subarray(curve.octets));
  return isOnCurve(curve, x, y) && isInGroup(curve, x, y) ? { curve, x, y } : null;
}

/** Whether q times the point is infinity; with a cofactor of 1 every point of the curve is in the group. */
function isInGroup(curve: Curve, x: bigint, y: bigint): boolean {
  return (
    curve.cofactor === 1 || sumOfProducts(curve, { factor: curve.q, x, y }, { factor: 0n, x, y }).Z === 0n
  );
}
