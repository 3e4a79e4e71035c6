import { changeUserPin } from '../../token-agent/new-pin.ts';
import { reportOf } from '../inventory.ts';
import { newPin } from '../new-pins.ts';
import { chosenToken, pinOf, readyForPin } from '../token-access.ts';
import type { Verb } from '../verb.ts';

/** Replaces the user PIN (C_SetPIN); the old one goes to the token once, and may be a maker's default. */
export const changePin: Verb = {
  name: 'change-pin',
  pins: ['pin', 'new-pin'],
  optionalPins: [],
  chosenPins: ['new-pin'],
  seconds: 60,
  destroys: () => false,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    const oldPin = pinOf(order, 'pin');
    const pin = newPin(order, 'new-pin', token, ['pin']);
    readyForPin(token, order, oldPin);
    changeUserPin(driver, token.slot, oldPin, pin);
    return reportOf(driver, token);
  },
  done: { kk: 'PIN-код ауыстырылды.', ru: 'PIN-код изменён.' },
  next: { kk: 'Оны ешкімге айтпаңыз.', ru: 'Никому его не сообщайте.' },
};
