import type { ServiceField } from '../../../../protocol/services/service.ts';
import { drawPortrait } from '../portrait.ts';
import { makePdf } from './pdf.ts';
import type { StandRecord } from './records.ts';

/** Form 1 of the system of documenting the population (service 28) as a PDF: the record's fields and the portrait. */
export function formOne(fields: readonly ServiceField[], record: StandRecord): Buffer {
  const lines = fields.flatMap(({ name, label }) => ['', `${label.kk}:`, ...wrapped(record[name] ?? '')]);
  const title = ['Халықты құжаттау жүйесі. 1-нысан', '(оқу стенді, деректер ойдан шығарылған)'];
  return makePdf([...title, ...lines], pictureOfPng(drawPortrait(record['iin'] ?? '')));
}

/** A line holds 60 letters beside the portrait. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 59) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `   ${line}`);
}

/** Width and height of IHDR and the data of the one IDAT (RFC 2083), which is how the stand's portraits are written. */
function pictureOfPng(png: Buffer): { width: number; height: number; compressed: Buffer } {
  const start = png.indexOf('IDAT');
  if (start < 0) throw new Error('the portrait is no PNG');
  const length = png.readUInt32BE(start - 4);
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    compressed: png.subarray(start + 4, start + 4 + length),
  };
}
