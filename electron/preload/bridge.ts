import { ipcRenderer } from 'electron';
import type { Bridge } from '../../protocol/ipc.ts';

/** The bridge of one kind of window: the calls and events the build gave this preload, and nothing else. */
export function createBridge(): Bridge {
  const calls = new Map(Object.entries(CALL_CHANNELS));
  const events = new Map(Object.entries(EVENT_CHANNELS));
  return {
    call: (name, argument) => {
      const channel = calls.get(name);
      if (channel === undefined) return Promise.resolve({ ok: false, error: { code: 'call-refused' } });
      return ipcRenderer.invoke(channel, argument);
    },
    on: (event, listener) => {
      const channel = events.get(event);
      if (channel === undefined) return () => undefined;
      // The page's listener never sees Electron's event object.
      const forward = () => listener();
      ipcRenderer.on(channel, forward);
      return () => ipcRenderer.off(channel, forward);
    },
  };
}
