import pkcs11js from 'pkcs11js';
import { call, Pkcs11Failure } from './ckr.ts';
import type { Driver } from './driver.ts';
import type { TokenFacts } from './messages.ts';
import { type PresentToken, presentTokens, readToken } from './tokens.ts';

/** What one look saw: how many slots there are, and the tokens in them. */
export interface Seen {
  readonly readers: number;
  readonly tokens: TokenFacts[];
}

export interface Watch {
  /** Looks at the slots; certificates are read only of a token that is new in its slot. */
  look(): Seen;
  /** Forgets what was read, so that the next look reads all certificates again. */
  forget(): void;
}

/** More events than this in one look are a driver repeating itself. */
const maxEvents = 32;

/**
 * Watches the slots by looking at all of them: C_WaitForSlotEvent is asked too, never blocking, but only as a hint
 * that a token left and came back between two looks. Drivers repeat events, lose them or do not know the function; the
 * first error ends its use.
 */
export function createWatch(driver: Driver, slotEvents: boolean): Watch {
  const known = new Map<string, { identity: string; facts: TokenFacts }>();
  let events = slotEvents;

  function eventSlots(): Set<string> {
    const slots = new Set<string>();
    try {
      for (let count = 0; events && count < maxEvents; count++) {
        const slot = waitForSlotEvent(driver);
        if (slot === null) break;
        slots.add(slot.toString('hex'));
      }
    } catch (error) {
      if (!(error instanceof Pkcs11Failure)) throw error;
      events = false;
    }
    return slots;
  }

  function factsOf(token: PresentToken): TokenFacts {
    const slot = token.slot.toString('hex');
    const identity = [token.serial, token.label, token.manufacturer, token.model].join('\n');
    const before = known.get(slot);
    const facts =
      before?.identity === identity ? { ...before.facts, pin: token.pin } : readToken(driver, token);
    if (facts.fault === null) known.set(slot, { identity, facts });
    return facts;
  }

  return {
    look() {
      for (const slot of eventSlots()) known.delete(slot);
      const tokens = presentTokens(driver);
      const present = new Set(tokens.map(({ slot }) => slot.toString('hex')));
      for (const slot of known.keys()) if (!present.has(slot)) known.delete(slot);
      return {
        readers: tokens.length > 0 ? tokens.length : readerCount(driver),
        tokens: tokens.map(factsOf),
      };
    },
    forget: () => known.clear(),
  };
}

/** All slots, empty ones too; counted only while there is no token, because some drivers take long over it. */
function readerCount(driver: Driver): number {
  return call('C_GetSlotList', () => driver.C_GetSlotList(false)).length;
}

/** The slot something happened in, or `null`; it may be a removal as well as an insertion. */
function waitForSlotEvent(driver: Driver): Buffer | null {
  const slot: unknown = call('C_WaitForSlotEvent', () => driver.C_WaitForSlotEvent(pkcs11js.CKF_DONT_BLOCK));
  return Buffer.isBuffer(slot) ? slot : null;
}
