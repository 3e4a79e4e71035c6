import { reports } from '../../protocol/statistics/publications.ts';
import { duePublications } from '../statistics/due.ts';
import type { Duty } from './duty.ts';

/**
 * Each of the 26 reports by its day of the month after its period (instruction 25, item 14, appendix 2). The item says
 * nothing of days off: the rule of item 13, part 2, is applied by analogy.
 */
export const statisticalReports: Duty = {
  name: 'statistical-reports',
  item: 'instruction-25/14',
  find: (database, now) => duePublications(database, reports, now),
};
