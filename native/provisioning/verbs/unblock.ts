import { call } from '../../token-agent/ckr.ts';
import { reportOf } from '../inventory.ts';
import { newPin } from '../new-pins.ts';
import { asSecurityOfficer, chosenToken, pinOf } from '../token-access.ts';
import type { Verb } from '../verb.ts';

/** Sets a new user PIN with the security officer's (C_InitPIN); keys and certificates stay. */
export const unblock: Verb = {
  name: 'unblock',
  pins: ['so-pin', 'new-pin'],
  optionalPins: [],
  chosenPins: ['new-pin'],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    const pin = newPin(order, 'new-pin', token, ['so-pin']);
    asSecurityOfficer(driver, token.slot, pinOf(order, 'so-pin'), (session) => {
      call('C_InitPIN', () => driver.C_InitPIN(session, pin));
    });
    return reportOf(driver, token);
  },
  done: {
    kk: 'Токен бұғаттан шығарылды, жаңа PIN-код қойылды.',
    ru: 'Токен разблокирован, задан новый PIN-код.',
  },
  next: {
    kk: 'Иесі PIN-кодты өзі ауыстыруы керек: change-pin.',
    ru: 'Владелец должен сам сменить PIN-код: change-pin.',
  },
};
