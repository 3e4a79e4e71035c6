import type { WebContents } from 'electron';
import type { ResultPrinter } from '../services/result-window.ts';

/** A4, one side, as its style sheet for paper lays it out; the same for counting and for printing. */
const paper = { pageSize: 'A4', printBackground: true } as const;

/**
 * Prints a result window by Electron. Without the system's dialogue, which could print to a file or make other copies
 * than were recorded: the job goes to the computer's default printer. No file is made here; the spooler is the system's.
 */
export function printerOf(contents: WebContents): ResultPrinter {
  return {
    sheets: async () => {
      if (contents.isDestroyed()) return null;
      try {
        const pdf = await contents.printToPDF({ ...paper, preferCSSPageSize: true });
        const sheets = countPages(pdf);
        pdf.fill(0);
        return sheets > 0 ? sheets : null;
      } catch {
        return null;
      }
    },
    print: (copies) =>
      new Promise((resolve) => {
        if (contents.isDestroyed()) return resolve(false);
        contents.once('destroyed', () => resolve(false));
        contents.print({ ...paper, silent: true, copies, duplexMode: 'simplex' }, (isTaken) =>
          resolve(isTaken),
        );
      }),
  };
}

const pageMark = Buffer.from('/Type /Page');

/** Page objects of a PDF as Chromium writes it: the dictionaries are not compressed. No string of the content is made. */
function countPages(pdf: Buffer): number {
  let pages = 0;
  for (let at = pdf.indexOf(pageMark); at >= 0; at = pdf.indexOf(pageMark, at + 1)) {
    // `/Type /Pages` is the tree of them.
    if (pdf[at + pageMark.length] !== 's'.charCodeAt(0)) pages += 1;
  }
  return pages;
}
