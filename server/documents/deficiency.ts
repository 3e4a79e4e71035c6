import { deficiency } from '../../protocol/documents/deficiency.ts';
import { plainFiling } from './plain-filing.ts';

/** A deficiency stands open until its removal is filed (Rules 151, item 35, 2 and 5). */
export const deficiencyHandler = plainFiling(deficiency, {
  filing: () => ({ state: 'open', readers: ['capacity:operator'] }),
});
