import { initialiseToken, labelBytes } from '../initialise.ts';
import { reportOf, visibleObjects } from '../inventory.ts';
import { newPin } from '../new-pins.ts';
import { confirmed, readyForSoPin, tokenToInitialise } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

/**
 * Initialises a token: label, SO PIN, user PIN. One that may hold keys (a user PIN is set, or objects are visible) is
 * refused without `--force` and the typed serial number, because private keys are invisible without the PIN.
 */
export const init: Verb = {
  name: 'init',
  pins: ['pin', 'so-pin'],
  optionalPins: ['current-so-pin'],
  chosenPins: ['pin', 'so-pin'],
  seconds: 120,
  destroys: ({ force }) => force,
  run: (driver, order) => {
    const { label } = order;
    if (label === null || label.trim() === '' || Buffer.byteLength(label) > labelBytes)
      return refuse('call-malformed', { detail: `--label, 1-${labelBytes} bytes` });
    const token = tokenToInitialise(driver, order);
    const soPin = newPin(order, 'so-pin', token);
    const pin = newPin(order, 'pin', token, ['so-pin', 'current-so-pin']);
    const isUsed =
      token.initialised && (token.pin.counter !== 'unknown' || visibleObjects(driver, token) > 0);
    if (isUsed && !order.force) refuse('token-not-blank');
    if (order.force) confirmed(token, order);
    readyForSoPin(token, order);
    const currentSoPin = order.pins['current-so-pin'] ?? null;
    initialiseToken(driver, token.slot, { label, soPin, pin, currentSoPin });
    return reportOf(driver, token);
  },
  done: { kk: 'Токен дайындалды.', ru: 'Токен подготовлен.' },
  next: {
    kk: 'Токенде кілттер жасаңыз: keys.',
    ru: 'Создайте ключи на токене: keys.',
  },
};
