// Filled in by electron/vite.config.ts from the one table in protocol/ipc.ts, so that a preload carries names only.

/** Calls of this preload's kind of window: name to channel. */
declare const CALL_CHANNELS: Readonly<Record<string, string>>;
/** Events this kind of window may listen to: name to channel. */
declare const EVENT_CHANNELS: Readonly<Record<string, string>>;
/** The channel of the PIN window's message port. */
declare const PIN_PORT_CHANNEL: string;
