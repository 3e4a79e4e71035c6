import { schemeFor } from '../../../trust/algorithms.ts';
import { purposeOf } from '../../../trust/certificate.ts';
import { parseDriverList } from '../../../trust/driver-list.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../../trust/signed-data.ts';
import { OperationRefused, signWithKey } from '../../token-agent/key-operations.ts';
import { certificateOf } from '../certificates.ts';
import { reportOf } from '../inventory.ts';
import { usableKey } from '../officer-keys.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/**
 * Signs the list of drivers with the SIGN key of the administrator's token; `--certificate` is the administrator's
 * certificate from the operator, which no workstation offers for work and which therefore stays a file.
 */
export const signDrivers: Verb = {
  name: 'sign-drivers',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const [file] = order.certificates;
    if (file === undefined || order.list === null)
      return refuse('call-malformed', { detail: '--certificate, --list' });
    const certificate = certificateOf(file);
    if (purposeOf(certificate) !== 'administrator') refuse('certificate-wrong-usage');
    const content = order.list.content;
    const list = parseDriverList(content);
    if (!list.ok) throw new OperationRefused(list.error);
    const scheme = schemeFor(certificate);
    if (!scheme.ok) throw new OperationRefused(scheme.error);
    const { value } = scheme;
    if (value.keyType === 'gost') return refuse('algorithm-refused', { algorithm: value.signatureId });
    const attributes = signedAttributes({ content, certificate, signingTime: new Date() });
    const token = chosenToken(driver, order);
    const signature = asUser(driver, token, order, (session, pin) => {
      const { privateKey, publicKey } = usableKey(driver, session, 'SIGN');
      if (!publicKey.spki.equals(certificate.encodings.publicKey))
        refuse('certificate-not-for-token', { file: file.file });
      return signWithKey({ driver, session, pin }, privateKey, value, attributes);
    });
    const chain = order.chain.map(certificateOf);
    const signed = assembleSignedData({ content, attributes, signature, certificate, chain });
    const read = readSignedData(signed);
    if (!read.ok) throw new OperationRefused(read.error);
    return reportOf(driver, token, { files: [{ name: '', content: Uint8Array.from(signed) }] });
  },
  done: { kk: 'Драйверлер тізіміне қол қойылды.', ru: 'Список драйверов подписан.' },
  next: {
    kk: 'Тізім мен қолын (.p7s) жұмыс станциясының баптауына қатар қойыңыз.',
    ru: 'Положите список и подпись (.p7s) рядом в настройку рабочей станции.',
  },
};
