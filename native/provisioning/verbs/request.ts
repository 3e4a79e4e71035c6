import { iinFault } from '../../../protocol/identifiers/iin.ts';
import { requestCertificate } from '../../../trust/certificate-request.ts';
import { encodePersonName } from '../../../trust/encode-name.ts';
import { signWithKey } from '../../token-agent/key-operations.ts';
import { fileStem } from '../file-stem.ts';
import { reportOf } from '../inventory.ts';
import { usableKey } from '../officer-keys.ts';
import type { Order } from '../order.ts';
import { pemOf } from '../pem.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { keyPurposes, refuse, type Verb } from '../verb.ts';

/** Writes a PKCS#10 request (RFC 2986) with НУЦ's subject for each of the two keys, signed on the token. */
export const request: Verb = {
  name: 'request',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const subject = encodePersonName(personOf(order));
    const token = chosenToken(driver, order);
    const files = asUser(driver, token, order, (session, pin) =>
      keyPurposes.map((purpose) => {
        const { privateKey, publicKey } = usableKey(driver, session, purpose);
        const der = requestCertificate(subject, publicKey.spki, (info, scheme) =>
          signWithKey({ driver, session, pin }, privateKey, scheme, info),
        );
        return {
          name: `${fileStem(token.serial)}-${purpose}.csr`,
          content: pemOf('CERTIFICATE REQUEST', der),
        };
      }),
    );
    return reportOf(driver, token, { files });
  },
  done: { kk: 'Сертификат сұраулары жазылды.', ru: 'Запросы на сертификаты записаны.' },
  next: {
    kk: 'Оларды куәландырушы орталыққа тапсырып, алынған сертификаттарды жазыңыз: import --certificate FILE.',
    ru: 'Передайте их в удостоверяющий центр; выданные сертификаты запишите: import --certificate FILE.',
  },
};

/** The person of the order; a wrong ИИН would make a certificate nobody can sign in with. */
function personOf({ person }: Order) {
  if (person === null) return refuse('call-malformed', { detail: '--subject' });
  if (iinFault(person.iin) !== null) refuse('iin-invalid');
  const { surname, 'given-name': givenName, patronymic = null, iin } = person;
  return { surname, givenName, patronymic, iin };
}
