import { type ErrorCode, errorTable, explain } from '../../protocol/errors.ts';
import type { Failure, Outcome } from '../../protocol/outcome.ts';
import { pinTexts } from '../../renderer/features/pin/texts.ts';
import { pin, waitUntil } from '../native/bench.ts';
import { openPinWindow, type PinWindow } from '../native/pin-window.ts';
import { type FaultCase, type Phase, phases, type Shown } from './cases.ts';
import type { Act, Scene } from './scene.ts';

/** One line of the table: what the officer was shown, and how long after the fault's end a signature was made, ms. */
export interface Row {
  readonly fault: string;
  readonly phase: Phase;
  /** Code, then what it says in Kazakh and Russian; `done` when the work was done and nothing was said. */
  readonly shown: string;
  /** `null`: never. */
  readonly recoveredMs: number | null;
  readonly ok: boolean;
}

/** The function in which the fault happens in each phase. */
const calls: Readonly<Record<Phase, string>> = {
  listing: 'C_GetSlotList',
  waiting: 'C_GetSlotList',
  login: 'C_Login',
  sign: 'C_Sign',
  decrypt: 'C_Decrypt',
};

/** Longest time to a signature after the fault is over, ms. */
const longestRecovery = 15_000;

/** So long the slots are looked at while a fault that changes nothing is there: one look and a little, ms. */
const oneLook = 700;

/** Runs a fault through its phases, one after the other. */
export async function runFault(
  scene: Scene,
  fault: FaultCase,
  wanted: readonly Phase[] = phases,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const phase of wanted) {
    if (fault.without?.includes(phase) === true) continue;
    const shown = await shownIn(scene, fault, phase);
    if (fault.closing === true) await scene.restart();
    const recovered = await recover(scene);
    const isExpected = shown.code === expected(fault, phase);
    rows.push({
      fault: fault.fault,
      phase,
      shown: shown.text,
      recoveredMs: recovered,
      ok: isExpected && recovered !== null,
    });
  }
  // The budget of restarts and what was learnt of the slot events belong to one fault.
  if (!scene.isFresh()) await scene.restart();
  return rows;
}

interface Seen {
  readonly code: Shown;
  readonly text: string;
}

function shownIn(scene: Scene, fault: FaultCase, phase: Phase): Promise<Seen> {
  return phase === 'listing' ? whileListing(scene, fault) : whileUsing(scene, fault, phase);
}

/** Nobody uses the token: the status bar's cause, otherwise what the next attempt to sign says. */
async function whileListing(scene: Scene, fault: FaultCase): Promise<Seen> {
  const faultOf = () => scene.agents().drivers()[0]?.fault ?? scene.agents().tokens()[0]?.fault ?? null;
  const isOver = () =>
    fault.shown === 'driver-stopped' ? faultOf()?.code === 'driver-stopped' : faultOf() !== null;
  const limit = expected(fault, 'listing').startsWith('driver-') ? longestRecovery : oneLook;
  scene.set(fault.faults('listing', calls.listing, scene));
  await waitUntil(isOver, limit).catch(() => null);
  const found = faultOf();
  if (found !== null) return seenFailure(found);
  const outcome = await scene.act('sign', openPinWindow(pin));
  return outcome.ok ? done : seenFailure(outcome.error);
}

/** The officer signs or opens a result; the fault comes when the PIN is awaited, with the PIN or before. */
async function whileUsing(scene: Scene, fault: FaultCase, phase: Phase): Promise<Seen> {
  const act: Act = phase === 'decrypt' ? 'decrypt' : 'sign';
  const faults = fault.faults(phase, calls[phase], scene);
  if (fault.early === true) scene.set(faults);
  const window = openPinWindow();
  const outcome = scene.act(act, window, fault.uses);
  await Promise.race([window.question(1), outcome]);
  scene.set(faults);
  if (phase === 'waiting') await Promise.race([pause(oneLook), outcome]);
  if (phase !== 'waiting' || fault.closing !== true) answer(window, fault);
  if (fault.closing === true) await closeApplication(scene);
  return seen(await outcome, window);
}

/** The person: maybe a wrong PIN first, then the right one. */
function answer(window: PinWindow, { firstAnswer }: FaultCase): void {
  window.reply({ kind: 'pin', pin: firstAnswer ?? pin });
  if (firstAnswer !== undefined) void window.question(2).then(() => window.reply({ kind: 'pin', pin }));
}

/** Closes in the middle of the work; no process may be left, whatever the driver does at its end. */
async function closeApplication(scene: Scene): Promise<void> {
  await pause(200);
  scene.agents().stop();
  await waitUntil(() => scene.allEnded(), 2_000);
}

/** Lifts the fault and signs until it works; ms from the lifting, or `null`. */
async function recover(scene: Scene): Promise<number | null> {
  scene.set({});
  const from = performance.now();
  while (performance.now() - from < longestRecovery) {
    const { agents } = scene;
    if (agents().drivers()[0]?.state === 'stopped') agents().retry('faulty');
    const outcome = await scene.act('sign', openPinWindow(pin));
    if (outcome.ok) {
      const elapsed = Math.round(performance.now() - from);
      await waitUntil(() => agents().tokens().length === 1);
      return elapsed;
    }
    await pause(20);
  }
  return null;
}

const done: Seen = { code: 'done', text: 'done' };

/** The failure at the end, or what the PIN window said on the way to success. */
function seen(outcome: Outcome<null>, window: PinWindow): Seen {
  if (!outcome.ok) return seenFailure(outcome.error);
  const { lastError, counter } = window.asked().at(-1) ?? { lastError: null, counter: 'full' };
  if (lastError !== null) return seenFailure(lastError);
  if (counter === 'low') return seenText('counter-low', pinTexts.counterLow);
  return counter === 'final' ? seenText('counter-final', pinTexts.counterFinal) : done;
}

function seenFailure(failure: Failure): Seen {
  return seenText(failure.code, explain(failure).text);
}

const seenText = (code: string, { kk, ru }: { readonly kk: string; readonly ru: string }): Seen => ({
  code,
  text: `${code}: ${kk} / ${ru}`,
});

function expected({ shown }: FaultCase, phase: Phase): Shown {
  const code = typeof shown === 'string' ? shown : (shown[phase] ?? shown.otherwise);
  const isKnown =
    code === 'done' ||
    code.startsWith('counter-') ||
    Object.hasOwn(errorTable, code satisfies ErrorCode | string);
  if (!isKnown) throw new Error(`${code} is not in the table of causes`);
  return code;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
