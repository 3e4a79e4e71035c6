import { caseDestruction } from '../../protocol/documents/case-destruction.ts';
import { plainFiling } from './plain-filing.ts';

/** Ends the life of a print (item 51). */
export const caseDestructionHandler = plainFiling(caseDestruction, {
  filing: ({ account }) => ({ state: 'closed', readers: [`responsible:${account.organisation}`] }),
  answers: () => 'closed',
});
