import { initialiseToken } from '../initialise.ts';
import { reportOf, visibleObjects } from '../inventory.ts';
import { chosenToken, confirmed, pinOf, readyForSoPin } from '../token-access.ts';
import { refuse, type Verb } from '../verb.ts';

const label = 'RETIRED';

/**
 * Erases a token (C_InitToken destroys all objects) and leaves it without a user PIN; looks afterwards whether
 * anything is still visible.
 */
export const retire: Verb = {
  name: 'retire',
  pins: ['so-pin'],
  optionalPins: [],
  chosenPins: [],
  seconds: 120,
  destroys: () => true,
  run: (driver, order) => {
    const token = chosenToken(driver, order);
    confirmed(token, order);
    readyForSoPin(token, order);
    const soPin = pinOf(order, 'so-pin');
    initialiseToken(driver, token.slot, { label, soPin, pin: null, currentSoPin: null });
    const left = visibleObjects(driver, token);
    if (left > 0) refuse('token-not-erased', { count: String(left) });
    return reportOf(driver, token);
  },
  done: {
    kk: 'Токен тазаланды: кілттер мен сертификаттар жойылды.',
    ru: 'Токен стёрт: ключи и сертификаты уничтожены.',
  },
  next: {
    kk: 'Сертификаттарды куәландырушы орталықта қайтарып алдырыңыз. Токенді init қайта дайындайды.',
    ru: 'Отзовите сертификаты в удостоверяющем центре. Снова подготовить токен можно командой init.',
  },
};
