import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { segmentFault } from './journal/segment.ts';

const { values } = parseArgs({
  options: { file: { type: 'string' }, key: { type: 'string' }, origin: { type: 'string' } },
});
const { file, key, origin } = values;
if (file === undefined || key === undefined || origin === undefined)
  throw new Error(
    'usage: node server/check-segment.ts --file SEGMENT --key JOURNAL-PUBLIC-KEY.pem --origin NAME',
  );
const fault = await segmentFault(file, { origin, publicKey: createPublicKey(await readFile(key, 'utf8')) });
process.stdout.write(`${JSON.stringify({ file, sound: fault === null, fault })}\n`);
process.exitCode = fault === null ? 0 : 1;
