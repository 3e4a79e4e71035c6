import { call } from '../token-agent/ckr.ts';
import type { Driver } from '../token-agent/driver.ts';
import { asSecurityOfficer, soCall } from '../token-agent/new-pin.ts';

/** What a token is to have after initialisation. */
export interface TokenPlan {
  readonly label: string;
  readonly soPin: string;
  /** `null` leaves the token without a user. */
  readonly pin: string | null;
  /** The SO PIN the token has now, when it is not the new one already. */
  readonly currentSoPin: string | null;
}

/** C_InitToken's label: 32 bytes padded with blanks. */
export const labelBytes = 32;

/**
 * Erases a token and sets label, user PIN and SO PIN (PKCS#11 2.40, C_InitToken and C_InitPIN). With some makers a
 * token has an SO PIN from the start: it is `currentSoPin` and is changed in the same login.
 */
export function initialiseToken(driver: Driver, slot: Buffer, plan: TokenPlan): void {
  const { label, soPin, pin, currentSoPin } = plan;
  const padded = label + ' '.repeat(labelBytes - Buffer.byteLength(label));
  const first = currentSoPin ?? soPin;
  soCall('C_InitToken', () => driver.C_InitToken(slot, first, padded));
  if (pin === null && first === soPin) return;
  asSecurityOfficer(driver, slot, first, (session) => {
    // The user PIN comes last: a token that has one has lost the maker's SO PIN, also when this was interrupted.
    if (first !== soPin) soCall('C_SetPIN', () => driver.C_SetPIN(session, first, soPin));
    if (pin !== null) call('C_InitPIN', () => driver.C_InitPIN(session, pin));
  });
}
