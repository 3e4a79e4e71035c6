import { randomBytes } from 'node:crypto';
import { call } from '../../token-agent/ckr.ts';
import type { Driver } from '../../token-agent/driver.ts';
import { reportOf } from '../inventory.ts';
import { createKeyPair } from '../key-pairs.ts';
import { missingProtection, officerKey, usableKey } from '../officer-keys.ts';
import { asUser, chosenToken } from '../token-access.ts';
import { type KeyPurpose, keyPurposes, refuse, type Verb } from '../verb.ts';

/**
 * Makes the AUTH and SIGN keys on the token and reads their protection back. What is there already is checked and
 * stays, so that an interrupted run is completed by a second one.
 */
export const keys: Verb = {
  name: 'keys',
  pins: ['pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 300,
  destroys: () => false,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    const made = asUser(driver, token, order, (session) =>
      keyPurposes.flatMap((purpose) => makeMissing(driver, session, purpose)),
    );
    return reportOf(driver, token, { made });
  },
  done: {
    kk: 'AUTH және SIGN кілттері токенде; жасырын әрі көшірілмейтіні токеннен оқып тексерілді.',
    ru: 'Ключи AUTH и SIGN на токене; что они скрыты и не извлекаются, проверено чтением с токена.',
  },
  next: {
    kk: 'Сертификат сұрауын жазыңыз: request --subject FILE --out FOLDER.',
    ru: 'Запишите запросы на сертификаты: request --subject FILE --out FOLDER.',
  },
};

/** A new key that the token does not protect is destroyed again. Returns the CKA_ID of a key that was made. */
function makeMissing(driver: Driver, session: Buffer, purpose: KeyPurpose): string[] {
  if (officerKey(driver, session, purpose) !== null) {
    usableKey(driver, session, purpose);
    return [];
  }
  const id = randomBytes(8).toString('hex');
  const isAuth = purpose === 'AUTH';
  const plan = { id, label: purpose, kind: 'rsa-2048', decrypts: isAuth, alwaysAuthenticate: false } as const;
  const pair = createKeyPair(driver, session, plan);
  const key = officerKey(driver, session, purpose);
  const attribute = key === null ? 'CKA_ID' : missingProtection(driver, session, key);
  if (attribute === null) return [id];
  for (const half of [pair.privateKey, pair.publicKey])
    call('C_DestroyObject', () => driver.C_DestroyObject(session, half));
  return refuse('key-not-protected', { purpose, attribute });
}
