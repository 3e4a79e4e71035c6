import type { Bridge } from '../protocol/ipc.ts';
import type { PinBridge } from '../protocol/pin.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly pinBridge: PinBridge;
  }
}

/** The one door to everything outside the window: calls and events of protocol/ipc.ts, put there by the preload. */
export const bridge: Bridge = {
  call: (name, argument) => window.bridge.call(name, argument),
  on: (event, listener) => window.bridge.on(event, listener),
};

/** The PIN window's port to the token agent; only pin.html has it. */
export const pinBridge: PinBridge = {
  onPrompt: (listener) => window.pinBridge.onPrompt(listener),
  reply: (reply) => window.pinBridge.reply(reply),
};
