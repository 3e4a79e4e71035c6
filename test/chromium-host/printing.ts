import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CdpSession } from './cdp.ts';

/** The paper Chromium is asked for; sizes in inches, A4. */
const paper = { paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: true };

/** Electron's webContents.printToPDF: Chromium's own layout for paper. */
export async function pdfOf(session: CdpSession, { printBackground = false }: Electron.PrintToPDFOptions) {
  const answer = await session.send('Page.printToPDF', { ...paper, printBackground });
  return Buffer.from(String(answer['data']), 'base64');
}

/**
 * A FAKE printer: what would be printed is put as `job-N.pdf` and `job-N.json` into the folder that
 * CHROMIUM_HOST_PRINTER names; without it, or when the folder is not there, the computer has no printer.
 */
export async function printOn(
  session: CdpSession,
  options: Electron.WebContentsPrintOptions,
): Promise<{ readonly success: boolean; readonly reason: string }> {
  const folder = process.env['CHROMIUM_HOST_PRINTER'];
  if (folder === undefined || !existsSync(folder))
    return { success: false, reason: 'Invalid printer settings' };
  const job = join(folder, `job-${readdirSync(folder).length / 2 + 1}`);
  writeFileSync(`${job}.pdf`, await pdfOf(session, { printBackground: options.printBackground ?? false }));
  writeFileSync(`${job}.json`, JSON.stringify(options));
  return { success: true, reason: '' };
}
