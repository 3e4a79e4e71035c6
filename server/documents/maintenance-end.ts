import { maintenanceEnd } from '../../protocol/documents/maintenance-end.ts';
import { plainFiling } from './plain-filing.ts';

/** The end of planned work takes its notice from the desks (Rules 151, item 44). */
export const maintenanceEndHandler = plainFiling(maintenanceEnd, {
  filing: () => ({ state: 'closed', readers: ['all'] }),
  answers: () => 'closed',
});
