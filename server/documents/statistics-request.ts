import { statisticsRequest } from '../../protocol/documents/statistics-request.ts';
import { plainFiling } from './plain-filing.ts';

/** Every request that came is registered, also one that will be left without consideration (instruction 25, items 6-10). */
export const statisticsRequestHandler = plainFiling(statisticsRequest, {
  filing: () => ({ state: 'open', readers: ['capacity:statistics-official'] }),
});
