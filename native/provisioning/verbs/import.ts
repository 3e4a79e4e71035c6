import { type Certificate, purposeOf } from '../../../trust/certificate.ts';
import type { Driver } from '../../token-agent/driver.ts';
import { readCertificates } from '../../token-agent/tokens.ts';
import { certificateOf, createCertificate } from '../certificates.ts';
import { reportOf } from '../inventory.ts';
import { publicKeys } from '../key-pairs.ts';
import { usableKey } from '../officer-keys.ts';
import type { Order } from '../order.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { keyPurposes, refuse, type Verb } from '../verb.ts';

/**
 * Puts issued certificates under the CKA_ID of their keys. All are checked before the first is written; one whose key
 * is not on this token, or whose purpose is not its key's, is refused; one that is there already stays.
 */
export const importCertificates: Verb = {
  name: 'import',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    if (order.certificates.length === 0) refuse('call-malformed', { detail: '--certificate' });
    const named = order.certificates.map((file) => ({ file, certificate: certificateOf(file) }));
    const certificates = [...new Map(named.map((one) => [one.certificate.sha256, one])).values()];
    for (const one of certificates) sameHolder(order, certificates, one);
    const token = chosenToken(driver, order);
    asUser(driver, token, order, (session) => {
      const present = readCertificates(driver, session).map(({ sha256 }) => sha256);
      const placed = certificates.map(({ file, certificate }) => ({
        certificate,
        ...keyOf(driver, session, file, certificate),
      }));
      for (const place of placed)
        if (!present.includes(place.certificate.sha256)) createCertificate(driver, session, place);
    });
    return reportOf(driver, token);
  },
  done: { kk: 'Сертификаттар токенге жазылды.', ru: 'Сертификаты записаны на токен.' },
  next: {
    kk: 'Қол қойып көріңіз: test-sign --out FILE; содан кейін токенді тапсырыңыз.',
    ru: 'Проверьте подпись: test-sign --out FILE; затем передайте токен владельцу.',
  },
};

/** Both keys of a token are one person's: the one the order names, or else whoever the first certificate names. */
function sameHolder(
  { person }: Order,
  [first]: readonly Named[],
  { file: { file }, certificate }: Named,
): void {
  const iin = person?.iin ?? first?.certificate.subject.iin;
  if (certificate.subject.iin !== iin) refuse('certificate-other-person', { file });
}

interface Named {
  readonly file: Order['certificates'][number];
  readonly certificate: Certificate;
}

/** Where the certificate belongs: the key with the same SPKI. */
function keyOf(
  driver: Driver,
  session: Buffer,
  { file }: Order['certificates'][number],
  certificate: Certificate,
): { id: string; label: string } {
  const wanted = Buffer.from(certificate.encodings.publicKey);
  const found = publicKeys(driver, session).find(({ spki }) => spki.equals(wanted));
  const purpose = keyPurposes.find((name) => name === found?.label);
  if (found === undefined || purpose === undefined) return refuse('certificate-not-for-token', { file });
  if (usableKey(driver, session, purpose).publicKey.id !== found.id)
    return refuse('certificate-not-for-token', { file });
  if (purposeOf(certificate) !== purpose.toLowerCase()) refuse('certificate-wrong-usage');
  return { id: found.id, label: purpose };
}
