import { statisticalReport } from '../../protocol/documents/statistical-report.ts';
import { reports } from '../../protocol/statistics/publications.ts';
import { publicationFault, publish } from '../statistics/publish.ts';
import { plainFiling } from './plain-filing.ts';

/** A report is placed for everybody (instruction 25, items 14 and 15), nothing restricted (item 2(10)). */
export const statisticalReportHandler = plainFiling(statisticalReport, {
  judge: async ({ document: { body }, receivedAt }) => publicationFault(reports, body, receivedAt),
  filing: () => ({ state: 'in-force', readers: ['all'] }),
  effect: async ({ database, document }) => {
    await publish(database, 'report', document);
    return null;
  },
});
