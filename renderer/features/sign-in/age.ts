import type { Text } from '../../../protocol/text.ts';

const hour = 3600;
const day = 24 * hour;

/** How long ago something was, in whole hours, after two days in whole days: finer is not known between two looks. */
export function showAge(seconds: number): Text {
  if (seconds < hour) return { kk: 'бір сағаттан аз', ru: 'менее часа' };
  if (seconds < 2 * day) {
    const hours = Math.floor(seconds / hour);
    return { kk: `${hours}\u00a0сағ`, ru: `${hours}\u00a0ч` };
  }
  const days = Math.floor(seconds / day);
  return { kk: `${days}\u00a0тәул.`, ru: `${days}\u00a0сут.` };
}
