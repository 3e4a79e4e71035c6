import { collections } from '../../protocol/statistics/publications.ts';
import { duePublications } from '../statistics/due.ts';
import type { Duty } from './duty.ts';

/**
 * The quarter's collections by the 14th of the month after it, on a day off by the next working day (instruction 25, items
 * 12 and 13): the five of item 12 and the sixth of the table.
 */
export const statisticalCollections: Duty = {
  name: 'statistical-collections',
  item: 'instruction-25/13',
  find: (database, now) => duePublications(database, collections, now),
};
