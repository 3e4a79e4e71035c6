import { statfs } from 'node:fs/promises';

/** Bytes an ordinary process may still write where `folder` lies. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
