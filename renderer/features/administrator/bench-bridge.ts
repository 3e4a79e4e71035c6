import type { AdminBridge } from '../../../protocol/admin-ipc.ts';
import type { BenchPinBridge } from '../../../protocol/admin-pin.ts';

/** The door of the administrator's windows; their preloads put the same names there with other calls behind them. */
const doors = window as unknown as { readonly bridge: AdminBridge; readonly pinBridge: BenchPinBridge };

export const benchBridge: AdminBridge = {
  call: (name, argument) => doors.bridge.call(name, argument),
  on: (event, listener) => doors.bridge.on(event, listener),
};

/** The PIN window's port to the process with the driver; only admin-pin.html has it. */
export const benchPinBridge: BenchPinBridge = {
  onPrompt: (listener) => doors.pinBridge.onPrompt(listener),
  reply: (reply) => doors.pinBridge.reply(reply),
};
