import { maintenanceNotice } from '../../protocol/documents/maintenance-notice.ts';
import { plainFiling } from './plain-filing.ts';

/** A notice of planned work reaches every desk at once (Rules 151, item 44); work ends after it began. */
export const maintenanceNoticeHandler = plainFiling(maintenanceNotice, {
  judge: async ({ document: { body } }) =>
    Date.parse(body.until) > Date.parse(body.from)
      ? null
      : { code: 'document-malformed', params: { detail: 'body.until' } },
  filing: () => ({ state: 'in-force', readers: ['all'] }),
});
