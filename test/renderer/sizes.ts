/** Sizes the windows are opened at by electron/windows, px. */
export const sizes = {
  work: { width: 1366, height: 728 },
  pin: { width: 480, height: 560 },
  result: { width: 1100, height: 700 },
} as const;

/** What is left of them for the page: the frame of Windows takes its share of the PIN window, which cannot be resized. */
export const smallest = {
  work: { width: 1024, height: 600 },
  pin: { width: 464, height: 520 },
  result: { width: 1084, height: 660 },
} as const;
