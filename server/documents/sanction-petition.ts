import { sanctionPetition } from '../../protocol/documents/sanction-petition.ts';
import { plainFiling } from './plain-filing.ts';

/** Stands on the desks of judges, who come in by the courts' system alone (items 24, 28). */
export const sanctionPetitionHandler = plainFiling(sanctionPetition, {
  filing: () => ({ state: 'open', readers: ['role:3', 'capacity:supervising-prosecutor'] }),
});
