/** Whether nothing was stored because there is no room: SQLITE_FULL, or ENOSPC and EDQUOT of the file system. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(String(error.code));
}

/** Stores something; false when the disk is full and it has to be stored later. Everything else is thrown. */
export function storedUnlessFull(store: () => void): boolean {
  try {
    store();
    return true;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return false;
  }
}
