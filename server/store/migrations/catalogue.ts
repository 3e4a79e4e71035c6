import type { Migration } from 'kysely/migration';
import { initial } from './0001-initial.ts';
import { filings } from './0002-filings.ts';
import { documentTimestamps } from './0003-document-timestamps.ts';
import { delays } from './0004-delays.ts';
import { supplements } from './0005-supplements.ts';
import { decisions } from './0006-decisions.ts';
import { accounts } from './0007-accounts.ts';
import { history } from './0008-history.ts';
import { oversight } from './0009-oversight.ts';
import { statistics } from './0010-statistics.ts';
import { equipment } from './0011-equipment.ts';
import { segments } from './0012-segments.ts';
import { indices } from './0013-indices.ts';
import { ocsp } from './0014-ocsp.ts';

/** Every change of the schema, in the order they are made. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-filings': filings,
  '0003-document-timestamps': documentTimestamps,
  '0004-delays': delays,
  '0005-supplements': supplements,
  '0006-decisions': decisions,
  '0007-accounts': accounts,
  '0008-history': history,
  '0009-oversight': oversight,
  '0010-statistics': statistics,
  '0011-equipment': equipment,
  '0012-segments': segments,
  '0013-indices': indices,
  '0014-ocsp': ocsp,
};
