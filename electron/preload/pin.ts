import { contextBridge, ipcRenderer } from 'electron';
import type { PinBridge, PinPrompt } from '../../protocol/pin.ts';
import { createBridge } from './bridge.ts';

/** The part of the DOM's MessagePort that is used here; this folder compiles without the DOM. */
interface WindowPort {
  onmessage: ((event: { readonly data: PinPrompt }) => void) | null;
  postMessage(message: unknown): void;
}

/** The window's end of the channel to the token agent; replies made before it is here wait for it. */
const port = new Promise<WindowPort>((resolve) => {
  ipcRenderer.once(PIN_PORT_CHANNEL, ({ ports: [received] }) => {
    if (received !== undefined) resolve(received);
  });
});

let listener: ((prompt: PinPrompt) => void) | null = null;
const early: PinPrompt[] = [];

void port.then((received) => {
  received.onmessage = ({ data }) => {
    if (listener === null) early.push(data);
    else listener(data);
  };
});

const pinBridge: PinBridge = {
  onPrompt: (given) => {
    listener = given;
    for (const prompt of early.splice(0)) given(prompt);
  },
  reply: (reply) => {
    void port.then((received) => received.postMessage(reply));
  },
};

contextBridge.exposeInMainWorld('bridge', createBridge());
contextBridge.exposeInMainWorld('pinBridge', pinBridge);
