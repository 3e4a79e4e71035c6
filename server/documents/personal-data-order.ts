import { personalDataOrder } from '../../protocol/documents/personal-data-order.ts';
import { plainFiling } from './plain-filing.ts';

/** The order stands for its one analysis (order 146, item 12); a request must name its number and date. */
export const personalDataOrderHandler = plainFiling(personalDataOrder, {
  filing: ({ answered }) => ({
    state: 'in-force',
    readers: [
      'capacity:prosecutor-general',
      ...(answered?.author == null ? [] : [`iin:${answered.author}` as const]),
    ],
  }),
});
