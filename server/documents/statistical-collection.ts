import { statisticalCollection } from '../../protocol/documents/statistical-collection.ts';
import { collections, recipientsOf } from '../../protocol/statistics/publications.ts';
import { publicationFault, publish } from '../statistics/publish.ts';
import { plainFiling } from './plain-filing.ts';

/** A collection goes to the bodies of its row of appendix 1 alone (instruction 25, items 11-13). */
export const statisticalCollectionHandler = plainFiling(statisticalCollection, {
  judge: async ({ document: { body }, receivedAt }) => publicationFault(collections, body, receivedAt),
  filing: ({ document: { body } }) => ({
    state: 'in-force',
    readers: [
      'capacity:statistics-official',
      ...recipientsOf(Number(body.number)).map(({ title }) => `responsible:${title.kk}` as const),
    ],
  }),
  effect: async ({ database, document }) => {
    await publish(database, 'collection', document);
    return null;
  },
});
