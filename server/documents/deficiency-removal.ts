import { deficiencyRemoval } from '../../protocol/documents/deficiency-removal.ts';
import { plainFiling } from './plain-filing.ts';

/** Closes a deficiency (Rules 151, item 35, 5). */
export const deficiencyRemovalHandler = plainFiling(deficiencyRemoval, {
  filing: () => ({ state: 'closed', readers: ['capacity:operator'] }),
  answers: () => 'closed',
});
