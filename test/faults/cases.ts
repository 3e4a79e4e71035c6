import { pin } from '../native/bench.ts';
import type { Faults } from './faulty.ts';
import type { Scene } from './scene.ts';

/** When the fault happens: while nobody uses the token, while the PIN is awaited, or in the middle of a call. */
export const phases = ['listing', 'waiting', 'login', 'sign', 'decrypt'] as const;
export type Phase = (typeof phases)[number];

/** What the officer is shown: a code of the error table, a counter of the PIN window, or nothing (`done`). */
export type Shown = string;

/** One thing that a token, a driver or its owner does. */
export interface FaultCase {
  readonly fault: string;
  /** What the module does in this phase; `call` is the function of the phase. */
  readonly faults: (phase: Phase, call: string, scene: Pick<Scene, 'other' | 'bench'>) => Faults;
  /** What must be shown: the same in all phases but those named. */
  readonly shown: Shown | (Partial<Record<Phase, Shown>> & { readonly otherwise: Shown });
  /** Phases the fault has no meaning in. */
  readonly without?: readonly Phase[];
  /** There before the PIN is asked for, rather than from the phase on. */
  readonly early?: true;
  /** Key uses under one PIN. */
  readonly uses?: number;
  /** What the person answers first; then the right PIN. */
  readonly firstAnswer?: string;
  /** The application is closed in the middle, and started again. */
  readonly closing?: true;
}

const inTheMiddle = ['login', 'sign', 'decrypt'] as const;
const isMiddle = (phase: Phase) => inTheMiddle.some((middle) => middle === phase);
const always = (faults: Faults) => () => faults;

/** A return value in the phase's function; what it means, unless opening a result must not tell it. */
const returned = (ckr: string, shown: FaultCase['shown']): FaultCase => ({
  fault: `${ckr}, token present`,
  faults: (_, call) => ({ error: [`${call}:${ckr}`] }),
  shown,
});

/** Removal in all its forms, and other tokens. */
const movements: readonly FaultCase[] = [
  {
    fault: 'token pulled out',
    faults: (phase, call) => (isMiddle(phase) ? { 'removed-in': call } : { present: 0 }),
    shown: { listing: 'token-absent', otherwise: 'token-removed' },
  },
  {
    fault: 'token pulled out, slot event missing',
    faults: (phase, call) => ({
      events: 'missing',
      ...(isMiddle(phase) ? { 'removed-in': call } : { present: 0 }),
    }),
    shown: { listing: 'token-absent', otherwise: 'token-removed' },
  },
  {
    fault: 'token pulled out slowly (each call takes 0.2 s)',
    faults: (phase, call) =>
      isMiddle(phase) ? { 'removed-in': call, hang: [`${call}:0.2`] } : { present: 0, hang: [`${call}:0.2`] },
    shown: { otherwise: 'token-removed' },
    without: ['listing'],
  },
  {
    fault: 'replug, driver’s sessions stay invalid',
    faults: (_, call) => ({ 'replugged-in': call, stale: 1 }),
    shown: { listing: 'driver-error', otherwise: 'token-removed' },
  },
  {
    fault: 'another token put in',
    faults: (_, call) => ({ 'inserted-in': call }),
    shown: 'done',
  },
  {
    fault: 'token swapped for one with its label',
    faults: (phase, call, { bench }) =>
      isMiddle(phase) ? { 'removed-in': call, 'inserted-in': call } : { absent: bench.serial },
    shown: { listing: 'token-changed', otherwise: 'token-removed' },
  },
  { fault: 'two tokens with the same label', faults: always({ absent: [] }), shown: 'done', early: true },
  { fault: '32 phantom slots', faults: always({ phantoms: 32 }), shown: 'done' },
  { fault: 'slot events repeated', faults: always({ events: 'duplicate' }), shown: 'done' },
];

/** Drivers that fail. */
const failures: readonly FaultCase[] = [
  { fault: 'driver hangs', faults: (_, call) => ({ hang: [`${call}:60`] }), shown: 'driver-hung' },
  { fault: 'driver crashes', faults: (_, call) => ({ crash: [call] }), shown: 'driver-crashed' },
  {
    fault: 'driver crashes at every start',
    faults: (_, call) => ({ crash: [call, 'C_Initialize'] }),
    shown: 'driver-stopped',
    without: ['waiting', ...inTheMiddle],
  },
  returned('CKR_GENERAL_ERROR', { decrypt: 'open-failed', otherwise: 'driver-error' }),
  returned('CKR_FUNCTION_FAILED', { decrypt: 'open-failed', otherwise: 'driver-error' }),
  returned('CKR_DEVICE_ERROR', 'driver-error'),
  returned('CKR_CRYPTOKI_NOT_INITIALIZED', 'driver-error'),
  {
    fault: 'FindObjects slow (0.15 s each)',
    faults: always({ hang: ['C_FindObjects:0.15'] }),
    shown: 'done',
  },
  {
    fault: 'C_Finalize hangs, application closed',
    faults: (phase, call) => ({ hang: ['C_Finalize:60', ...(isMiddle(phase) ? [`${call}:0.5`] : [])] }),
    shown: { listing: 'done', otherwise: 'pin-cancelled' },
    closing: true,
  },
];

/** The PIN, its counter and the login. */
const logins: readonly FaultCase[] = [
  {
    fault: 'PIN counter low',
    faults: always({ pin: 'low' }),
    shown: 'counter-low',
    early: true,
    without: ['listing'],
  },
  {
    fault: 'PIN final try',
    faults: always({ pin: 'final' }),
    shown: 'counter-final',
    early: true,
    without: ['listing'],
  },
  {
    fault: 'PIN locked',
    faults: (phase, call) => (isMiddle(phase) ? { error: [`${call}:CKR_PIN_LOCKED`] } : { pin: 'locked' }),
    shown: { waiting: 'pin-locked', otherwise: 'pin-locked' },
  },
  {
    fault: 'wrong PIN, then the right one',
    faults: always({ tries: 3 }),
    shown: 'pin-incorrect',
    firstAnswer: 'wrong-pin-1',
    without: ['listing', 'waiting', 'sign', 'decrypt'],
  },
  {
    fault: 'stale login of another program',
    faults: always({ once: 'C_Login:CKR_USER_ALREADY_LOGGED_IN' }),
    shown: 'done',
    without: ['listing', 'waiting', 'sign', 'decrypt'],
  },
  { fault: 'PIN typed at the reader', faults: always({ 'pin-pad': 1, 'pad-types': pin }), shown: 'done' },
  {
    fault: 'CKA_ALWAYS_AUTHENTICATE',
    faults: always({ 'always-authenticate': 'tagged' }),
    shown: 'done',
    uses: 2,
  },
  {
    fault: 'login for each use, attribute hidden',
    faults: always({ 'always-authenticate': 'hidden' }),
    shown: 'done',
    uses: 2,
  },
  { fault: 'token logs out after each use', faults: always({ 'self-logout': 1 }), shown: 'done', uses: 2 },
];

/** All faults, in the order of the table. */
export const faultCases: readonly FaultCase[] = [...movements, ...failures, ...logins];
