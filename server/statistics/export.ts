import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type StatisticsIndex, statisticsIndexSchema } from '../../protocol/documents/statistics-index.ts';
import { recipientsOf, unnamedCellsOf } from '../../protocol/statistics/publications.ts';
import { toAstana } from '../../protocol/time.ts';
import type { CentreSigner } from '../centre-signer.ts';
import type { Database } from '../store/open.ts';
import { contentOf } from './content.ts';
import { type InForce, inForce } from './in-force.ts';
import { csvOf, jsonOf, tableOf } from './table.ts';

/** A file of the package: its path inside it and its SHA-256. */
type Part = StatisticsIndex['body']['reports'][number]['file'];

/**
 * Writes what is in force into an empty folder, for carrying out of a system that has no internet (instruction 25, items 3
 * and 15): `site/` (official site, information service), `portal/` (CSV and JSON of what is tabular), `bodies/<column>/`
 * (collections by recipient), `index.json` to read and `index.p7m`, the same signed by the centre. Officials' own signatures
 * stay behind: their certificates carry the ИИН. Answers what the index says; throws when the folder is not empty.
 */
export async function exportStatistics(
  database: Database,
  signer: CentreSigner,
  folder: string,
): Promise<StatisticsIndex['body']> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`the folder is not empty: ${folder}`);
  const put = createWriter(folder);
  const body: StatisticsIndex['body'] = { reports: [], collections: [] };
  for (const one of await inForce(database, 'report')) body.reports.push(await exportReport(put, one));
  for (const one of await inForce(database, 'collection'))
    body.collections.push(await exportCollection(put, one));
  const { der } = signer.sign({ type: 'statistics-index', refs: [], body });
  await put('index.json', `${JSON.stringify(statisticsIndexSchema.shape.body.parse(body), null, 1)}\n`);
  await put('index.p7m', der);
  return body;
}

type Put = (path: string, content: string | Uint8Array) => Promise<Part>;

function createWriter(folder: string): Put {
  return async (path, content) => {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
    return { path, sha256: createHash('sha256').update(content).digest('hex') };
  };
}

async function exportReport(put: Put, one: InForce): Promise<StatisticsIndex['body']['reports'][number]> {
  const { period } = one.body;
  const file = contentOf(one.body);
  const name = `report-${String(one.publication.number).padStart(2, '0')}-${period}`;
  const table = tableOf(file);
  return {
    ...commonOf(one, await put(`site/${name}/${file.name}`, file.bytes)),
    portal:
      table === null
        ? null
        : {
            csv: await put(`portal/${name}.csv`, csvOf(table)),
            json: await put(`portal/${name}.json`, jsonOf(table)),
          },
  };
}

/** One folder for each recipient, the same file in each: the copies are a number of the table, not files. */
async function exportCollection(
  put: Put,
  one: InForce,
): Promise<StatisticsIndex['body']['collections'][number]> {
  const { period } = one.body;
  const file = contentOf(one.body);
  const { number } = one.publication;
  const recipients = recipientsOf(number);
  const name = `collection-${number}-${period}/${file.name}`;
  const kept = await put(`collections/${name}`, file.bytes);
  for (const { column } of recipients) await put(`bodies/${column}/${name}`, file.bytes);
  return {
    ...commonOf(one, kept),
    recipients: recipients.map(({ column, title, copies }) => ({ column, title, copies })),
    unaddressed: [...unnamedCellsOf(number)],
  };
}

function commonOf({ publication: { number, title }, body, placedAt }: InForce, part: Part) {
  const { mediaType } = contentOf(body);
  return { number, title, period: body.period, placedAt: toAstana(placedAt), mediaType, file: part };
}
