/** Everything the main process may say about itself. No value of a document, a person or a token is ever among it. */
export const logEvents = [
  'started',
  'stopping',
  'start-refused',
  'enrolled',
  'channel-up',
  'channel-down',
  'session-begun',
  'session-ended',
  'check-done',
  'document-accepted',
  'document-refused',
  'document-waits',
  'document-proven',
  'disk-full',
  'window-crashed',
  'receipt-rejected',
  'proof-rejected',
  'notice-rejected',
  'revocation-list-kept',
  'revocation-list-rejected',
  'result-opened',
  'result-destroyed',
  'result-recovered',
  'call-refused',
  'request-blocked',
  'switch-refused',
  'bug',
] as const;
export type LogEvent = (typeof logEvents)[number];

/** Writes one event; `code` is a code of the error table, a document's type or another fixed word. */
export type Log = (event: LogEvent, code?: string) => void;

/** JSON lines `{time, event, code}`; a code that is not a short fixed word is left out rather than trusted. */
export function createLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  return (event, code) => {
    const safe = code !== undefined && /^[A-Za-z0-9:./-]{1,80}$/.test(code) ? code : undefined;
    write(`${JSON.stringify({ time: now().toISOString(), event, code: safe })}\n`);
  };
}

/** Where a bug happened, without its message: messages may quote what a person typed. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not-an-error';
  const frame = /([\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}:${frame}`;
}
