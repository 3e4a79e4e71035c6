import type { Failure } from '../../protocol/outcome.ts';
import type { Text } from '../../protocol/text.ts';
import type { Driver } from '../token-agent/driver.ts';
import { OperationRefused } from '../token-agent/key-operations.ts';
import type { Order, PinName, Report, VerbName } from './order.ts';

/** The two keys of an officer's token in НУЦ's division; also their CKA_LABEL. */
export const keyPurposes = ['AUTH', 'SIGN'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** One command of the administrator. All verbs have this shape; they stand in `catalogue.ts`. */
export interface Verb {
  readonly name: VerbName;
  /** PINs it cannot do without; `optional` ones are used when the PIN file has them. */
  readonly pins: readonly PinName[];
  readonly optionalPins: readonly PinName[];
  /** Those of `pins` that are being chosen: at the terminal they are typed twice. */
  readonly chosenPins: readonly PinName[];
  /** Longest time the driver may take, seconds. */
  readonly seconds: number;
  /** Whether the serial number must be typed before anything happens. */
  readonly destroys: (order: Pick<Order, 'force'>) => boolean;
  /** Works with the driver; an expected failure throws `OperationRefused` or `Pkcs11Failure`. */
  readonly run: (driver: Driver, order: Order) => Report;
  /** What has happened and what to do next. */
  readonly done: Text;
  readonly next: Text;
}

/** Exit code of the driver's process for a fault of our own, so that no driver is blamed for it. */
export const workerFault = 70;

/** Ends a verb with an expected failure. */
export function refuse(code: Failure['code'], params?: Record<string, string>): never {
  throw new OperationRefused(params === undefined ? { code } : { code, params });
}
