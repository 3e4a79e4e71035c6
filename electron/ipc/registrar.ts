import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import {
  type IpcArgument,
  type IpcName,
  type IpcResult,
  ipcCalls,
  ipcChannel,
  type WindowKind,
} from '../../protocol/ipc.ts';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import type { Log } from '../log.ts';
import { isDiskFull } from '../services/disk-full.ts';
import { createRateLimit } from './rate-limit.ts';

/** Who called, as the main process knows it; never what the caller says of itself. */
export interface Caller {
  readonly contents: number;
}

/** One handler per call of the table; a missing one does not compile. */
export type IpcHandlers = {
  readonly [N in IpcName]: (
    argument: IpcArgument<N>,
    caller: Caller,
  ) => Outcome<IpcResult<N>> | Promise<Outcome<IpcResult<N>>>;
};

export interface RegistrarOptions extends TableOptions {
  readonly handlers: IpcHandlers;
}

/** What every table of calls is registered with. */
export interface TableOptions {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly kindOf: (contents: number) => WindowKind | null;
  readonly origin: string;
  readonly log: Log;
  /** Where a bug happened, without its words. */
  readonly describe: (error: unknown) => string;
  readonly rate?: { readonly burst: number; readonly perSecond: number };
}

/**
 * Registers every call of `ipcCalls`. A call counts only from the top frame of our origin in a window of a permitted
 * kind, with an argument that fits its schema, within the rate; a bug in a handler is logged and answered as a failure.
 */
export function registerIpc({ handlers, ...options }: RegistrarOptions): void {
  const calls = (Object.keys(ipcCalls) as IpcName[]).map((name) => ({
    name,
    channel: ipcChannel(name),
    ...ipcCalls[name],
    // The schema of the same row has seen to it that the argument fits.
    handle: handlers[name] as TableCall['handle'],
  }));
  registerTable(options, calls);
}

/** One row of a table of calls with what answers it. */
export interface TableCall {
  readonly name: string;
  readonly channel: string;
  readonly windows: readonly WindowKind[];
  readonly argument: z.ZodType;
  readonly handle: (argument: unknown, caller: Caller) => Outcome<unknown> | Promise<Outcome<unknown>>;
}

/** The same for any table: the administrator's windows have their own. */
export function registerTable(options: TableOptions, calls: readonly TableCall[]): void {
  const limit = createRateLimit(options.rate ?? { burst: 60, perSecond: 20 });
  const takes = (caller: Caller) => limit.take(caller.contents);
  for (const call of calls) registerCall(options, call, takes);
}

function registerCall(
  { ipc, kindOf, origin, log, describe }: TableOptions,
  { name, channel, windows, argument: schema, handle }: TableCall,
  takes: (caller: Caller) => boolean,
): void {
  ipc.handle(channel, async (event, given: unknown): Promise<Outcome<unknown>> => {
    const caller = { contents: event.sender.id };
    // First of all, and without a word: a page that calls without end must not fill the log either.
    if (!takes(caller)) return failure('too-many-requests');
    const kind = kindOf(caller.contents);
    const isPermitted = kind !== null && windows.includes(kind);
    if (!isPermitted || !isTopFrameOf(event, origin)) {
      log('call-refused', name);
      return failure('call-refused');
    }
    const parsed = schema.safeParse(given);
    if (!parsed.success) return failure('call-malformed', { detail: pathOf(parsed.error.issues) });
    try {
      return await handle(parsed.data, caller);
    } catch (error) {
      if (isDiskFull(error)) return failure('disk-full');
      log('bug', describe(error));
      return failure('workstation-fault', { call: name });
    }
  });
}

function isTopFrameOf({ senderFrame, sender }: IpcMainInvokeEvent, origin: string): boolean {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return senderFrame.parent === null && originOf(senderFrame.url) === origin;
}

/** `URL.origin` is "null" for schemes the URL standard does not know. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

function pathOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join('.') || 'argument';
}
