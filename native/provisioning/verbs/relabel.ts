import pkcs11js from 'pkcs11js';
import { findObjects } from '../../token-agent/tokens.ts';
import { initialiseToken, labelBytes } from '../initialise.ts';
import { reportOf } from '../inventory.ts';
import { asUser, chosenToken, pinOf, readyForSoPin } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/**
 * A new label. PKCS#11 sets one only by C_InitToken, which erases; so the token must be empty as its user sees it, and is
 * given the same PINs again. One that holds anything is refused: `init --force` is for those who mean to erase it.
 */
export const relabel: Verb = {
  name: 'relabel',
  pins: ['pin', 'so-pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 120,
  destroys: () => false,
  run: (driver, order) => {
    const { label } = order;
    if (label === null || label.trim() === '' || Buffer.byteLength(label) > labelBytes)
      return refuse('call-malformed', { detail: `--label, 1-${labelBytes} bytes` });
    const token = chosenToken(driver, order);
    readyForSoPin(token, order);
    const held = asUser(driver, token, order, (session) =>
      ownObjects.flatMap((value) => findObjects(driver, session, [{ type: pkcs11js.CKA_CLASS, value }])),
    );
    if (held.length > 0) refuse('token-holds-objects', { count: String(held.length) });
    const soPin = pinOf(order, 'so-pin');
    initialiseToken(driver, token.slot, { label, soPin, pin: pinOf(order, 'pin'), currentSoPin: null });
    return reportOf(driver, token);
  },
  done: { kk: 'Токеннің атауы өзгертілді.', ru: 'Метка токена изменена.' },
  next: {
    kk: 'Токенде кілттер жасаңыз: keys. Есепке «Изменена метка» жазбасын енгізіңіз.',
    ru: 'Создайте ключи на токене: keys. Внесите в учёт запись «Изменена метка».',
  },
};

/** What a person may have put there; some drivers show objects of their own (profiles, mechanisms) on an empty token. */
const ownObjects = [
  pkcs11js.CKO_DATA,
  pkcs11js.CKO_CERTIFICATE,
  pkcs11js.CKO_PUBLIC_KEY,
  pkcs11js.CKO_PRIVATE_KEY,
  pkcs11js.CKO_SECRET_KEY,
];
