import { purposeOf } from '../../../trust/certificate.ts';
import { openSealed, recipientKey } from '../../../trust/sealed.ts';
import { readSignedData } from '../../../trust/signed-data.ts';
import { OperationRefused, operateKey } from '../../token-agent/key-operations.ts';
import { certificateOf } from '../certificates.ts';
import { reportOf } from '../inventory.ts';
import { usableKey } from '../officer-keys.ts';
import type { Order } from '../order.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/**
 * Opens an archived result (Rules 151, items 53 and 54) with the archive's key, which is the AUTH key of the keeper's
 * module; `--certificate` is the archive's certificate, which the result was sealed to. What is written is the result
 * as the centre signed it. The content key is wiped.
 */
export const open: Verb = {
  name: 'open',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const { sealed, archive, file } = inputsOf(order);
    const encryptedKey = recipientKey(sealed, archive);
    if (!encryptedKey.ok) throw new OperationRefused(encryptedKey.error);
    const token = chosenToken(driver, order);
    const contentKey = asUser(driver, token, order, (session, pin) => {
      const { publicKey } = usableKey(driver, session, 'AUTH');
      if (!publicKey.spki.equals(archive.encodings.publicKey)) refuse('certificate-not-for-token', { file });
      const operation = {
        kind: 'decrypt',
        certificateSha256: archive.sha256,
        encryptedKey: Uint8Array.from(encryptedKey.value),
        algorithm: 'rsa-oaep-sha1',
      } as const;
      const certificate = { id: publicKey.id, der: Uint8Array.from(archive.der), sha256: archive.sha256 };
      const result = operateKey({ driver, session, pin }, operation, certificate);
      return result.kind === 'decrypt' ? result.key : refuse('open-failed');
    });
    const opened = openSealed(sealed, contentKey);
    contentKey.fill(0);
    if (!opened.ok) throw new OperationRefused(opened.error);
    const signed = readSignedData(opened.value);
    if (!signed.ok) throw new OperationRefused(signed.error);
    // The chain is for whoever has the authorities; a signer that is no centre at all is found here.
    if (purposeOf(signed.value.signer) !== 'centre') refuse('signature-invalid');
    const content = Uint8Array.from(opened.value);
    opened.value.fill(0);
    return reportOf(driver, token, { files: [{ name: '', content }] });
  },
  done: {
    kk: 'Мұрағаттағы нәтиже ашылды; орталықтың қолы бүтін.',
    ru: 'Результат из архива открыт; подпись центра цела.',
  },
  next: {
    kk: 'Қол қойған кім екенін openssl cms -verify арқылы тексеріңіз. Файлда дербес деректер бар: қадағалау аяқталған соң жойыңыз.',
    ru: 'Кто подписал, проверьте через openssl cms -verify. В файле персональные данные: уничтожьте его по окончании надзора.',
  },
};

function inputsOf({ sealed, certificates }: Order) {
  const [certificate] = certificates;
  if (sealed === null) return refuse('call-malformed', { detail: '--sealed' });
  if (certificate === undefined) return refuse('call-malformed', { detail: '--certificate' });
  return { sealed: sealed.content, archive: certificateOf(certificate), file: certificate.file };
}
