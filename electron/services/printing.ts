import { printRecord } from '../../protocol/documents/print-record.ts';
import { resultOpening } from '../../protocol/documents/result-opening.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { ResultWindow } from './result-window.ts';
import type { Results } from './results.ts';
import { type SendServices, signAndSend } from './sign-and-send.ts';

/** What a person says of a print: which materials it goes to, and how many copies. */
export interface PrintWish {
  readonly materials: string;
  readonly copies: number;
}

/**
 * Printing a shown result for the case file (Rules 151, items 50 and 51). The record comes first: nothing is printed
 * before the centre has accepted it, so that no paper exists without a record.
 */
export interface Printing {
  /** The print record of the result in a window, with its sheets counted, to be read before it is signed. */
  prepare(contents: number, wish: PrintWish): Promise<Outcome<PreparedDocument>>;
  /**
   * Signs the record, sends it, prints. After `print-record-waits` or `print-failed` the same call goes on where it
   * stood, without another PIN; once printed, a record prints nothing more.
   */
  print(contents: number, id: string): Promise<Outcome<null>>;
}

export interface PrintingOptions extends SendServices {
  readonly results: Pick<Results, 'shownIn'>;
  readonly store: OutboxStore;
}

interface Job {
  readonly id: string;
  readonly copies: number;
  isPrinting: boolean;
}

/** Creates the service; what is prepared for a window goes with it. */
export function createPrinting(options: PrintingOptions): Printing {
  const jobs = new WeakMap<ResultWindow, Job>();
  return {
    prepare: async (contents, { materials, copies }) => {
      const shown = options.results.shownIn(contents);
      if (shown === null) return failure('result-absent');
      const { request, window } = shown;
      const sheets = await window.printer.sheets();
      if (sheets === null) return failure('print-failed');
      const body = { request, materials, sheets, copies };
      const prepared = options.signer.prepare(printRecord, body, [request]);
      jobs.set(window, { id: prepared.id, copies, isPrinting: false });
      return success(prepared);
    },
    print: async (contents, id) => {
      const window = options.results.shownIn(contents)?.window;
      const job = window === undefined ? undefined : jobs.get(window);
      if (window === undefined || job?.id !== id) return failure('result-absent');
      if (job.isPrinting) return failure('token-busy');
      job.isPrinting = true;
      const printed = await recordAndPrint(options, job, () => options.results.shownIn(contents)?.window);
      job.isPrinting = false;
      if (printed.ok) jobs.delete(window);
      return printed;
    },
  };
}

async function recordAndPrint(
  options: PrintingOptions,
  { id, copies }: Job,
  shown: () => ResultWindow | undefined,
): Promise<Outcome<null>> {
  const { session, store } = options;
  // Nothing is signed that could be accepted only later: by then the window may be gone and nothing printed.
  const centre = session.centre();
  if (!centre.ok) return centre;
  if (store.waiting().some(({ type }) => type === resultOpening.type)) return failure('print-record-waits');
  const sent = await signAndSend(options, id, printRecord.type);
  if (!sent.ok) return sent;
  if (store.find(id)?.state !== 'accepted') return failure('print-record-waits');
  const isPrinted = (await shown()?.printer.print(copies)) ?? false;
  return isPrinted ? success(null) : failure('print-failed');
}
