import { schemeFor } from '../../../trust/algorithms.ts';
import type { Certificate } from '../../../trust/certificate.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../../trust/signed-data.ts';
import type { Driver } from '../../token-agent/driver.ts';
import { OperationRefused, signWithKey } from '../../token-agent/key-operations.ts';
import { type PresentToken, readToken } from '../../token-agent/tokens.ts';
import { viewToken } from '../../token-view.ts';
import { certificateOf } from '../certificates.ts';
import { reportOf } from '../inventory.ts';
import { usableKey } from '../officer-keys.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/** Signs a short text with the SIGN key as CAdES-BES and reads the document back before handing it out. */
export const testSign: Verb = {
  name: 'test-sign',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    const certificate = signingCertificate(driver, token);
    const chain = order.chain.map(certificateOf);
    const signingTime = new Date();
    const content = Buffer.from(`TEST SIGNATURE\n${token.serial}\n${signingTime.toISOString()}\n`);
    const attributes = signedAttributes({ content, certificate, signingTime });
    const scheme = schemeFor(certificate);
    if (!scheme.ok) throw new OperationRefused(scheme.error);
    const { value } = scheme;
    if (value.keyType === 'gost') return refuse('algorithm-refused', { algorithm: value.signatureId });
    const signature = asUser(driver, token, order, (session, pin) => {
      const { privateKey } = usableKey(driver, session, 'SIGN');
      return signWithKey({ driver, session, pin }, privateKey, value, attributes);
    });
    const document = assembleSignedData({ content, attributes, signature, certificate, chain });
    const read = readSignedData(document);
    if (!read.ok) throw new OperationRefused(read.error);
    return reportOf(driver, token, { files: [{ name: '', content: Uint8Array.from(document) }] });
  },
  done: {
    kk: 'Сынақ құжатына қол қойылды, қол тексерілді.',
    ru: 'Пробный документ подписан, подпись проверена.',
  },
  next: {
    kk: 'Токенді иесіне хаттамамен тапсырыңыз; ол PIN-кодын ауыстыруы керек (change-pin).',
    ru: 'Передайте токен владельцу по протоколу; он должен сменить PIN-код (change-pin).',
  },
};

/** The certificate that would be offered for signing; if there is none, why the one that is there would not. */
function signingCertificate(driver: Driver, token: PresentToken): Certificate {
  const { certificates } = viewToken('', readToken(driver, token), new Date(), () => null);
  const views = certificates.filter(({ purpose }) => purpose === 'sign');
  const offered = views.find((view) => view.offered)?.certificate;
  if (offered !== undefined && offered !== null) return offered;
  const fault = views[0]?.fault;
  if (fault !== undefined && fault !== null) throw new OperationRefused(fault);
  return refuse('certificate-absent');
}
