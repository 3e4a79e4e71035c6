import { resetUserPin } from '../../token-agent/new-pin.ts';
import { reportOf } from '../inventory.ts';
import { newPin } from '../new-pins.ts';
import { chosenToken, pinOf, readyForSoPin } from '../token-access.ts';
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
    readyForSoPin(token, order);
    resetUserPin(driver, token.slot, pinOf(order, 'so-pin'), pin);
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
