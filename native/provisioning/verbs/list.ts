import { allTokens } from '../../token-agent/tokens.ts';
import { tokenLine } from '../inventory.ts';
import type { Verb } from '../verb.ts';

/** All tokens of all slots with what is readable without a PIN, and why a certificate is not offered. */
export const list: Verb = {
  name: 'list',
  pins: [],
  optionalPins: [],
  chosenPins: [],
  seconds: 30,
  destroys: () => false,
  run: (driver, { token }) => {
    const tokens = allTokens(driver).filter(
      ({ serial, label }) => token === null || serial === token || label === token,
    );
    return { tokens: tokens.map((present) => tokenLine(driver, present)), files: [] };
  },
  done: { kk: 'Ұяшықтардағы токендер:', ru: 'Токены в слотах:' },
  next: { kk: 'Жаңа токенді init дайындайды.', ru: 'Новый токен готовит init.' },
};
