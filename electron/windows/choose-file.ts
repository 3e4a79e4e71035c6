import { type BrowserWindow, dialog } from 'electron';
import type { ChooseFile } from '../services/attachments.ts';

/**
 * The system's dialogue to choose one file, modal to the work window. Nothing chosen is remembered: no entry in the list
 * of recent documents, and the next time it opens where the system opens it.
 */
export async function chooseFile(
  parent: BrowserWindow | null,
  { title, kinds }: Parameters<ChooseFile>[0],
): Promise<string | null> {
  if (parent === null) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    title,
    filters: [{ name: kinds.join(', ').toUpperCase(), extensions: [...kinds] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
