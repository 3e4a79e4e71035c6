import { deflateSync } from 'node:zlib';
import { dotLetters, dotsOf } from './dot-font.ts';

/** A picture as a PNG holds it: true colour of eight bits a channel, in one compressed piece. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly compressed: Buffer;
}

/**
 * A PDF of one A4 page (ISO 32000-1) with lines of text, Kazakh letters included, and a picture in the upper right
 * corner. Its font is drawn in the file itself, and its letters can be copied and searched for. Text is upper case.
 */
export function makePdf(lines: readonly string[], picture: PdfPicture): Buffer {
  const place = new Map(dotLetters.map((letter, at) => [letter, at + 1]));
  const glyphs = dotLetters.map((letter) => stream('', glyphOf(letter)));
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I1 7 0 R >> >> >>',
    ),
    stream('', pageOf(lines, place)),
    Buffer.from(fontOf(glyphs.length)),
    stream('', unicodeOf()),
    pictureOf(picture),
    ...glyphs,
  ];
  return assembled(objects);
}

/** Number of the object of the first glyph. */
const firstGlyph = 8;

function pageOf(lines: readonly string[], place: ReadonlyMap<string, number>): Buffer {
  const unknown = place.get('?') ?? 0;
  const codes = (text: string) =>
    [...text.toLocaleUpperCase('kk')].map((letter) => hex(place.get(letter) ?? unknown, 2)).join('');
  const text = lines.map((line) => `<${codes(line)}> Tj T*`).join('\n');
  return Buffer.from(
    `q 120 0 0 156 430 640 cm /I1 Do Q\nBT /F1 10 Tf 16 TL 50 780 Td\n${text}\nET\n`,
    'latin1',
  );
}

function glyphOf(letter: string): Buffer {
  const dots = dotsOf(letter).map(({ x, y }) => `${x * 100} ${y * 100} 92 92 re`);
  return Buffer.from(
    `600 0 0 -100 500 700 d1\n${dots.join('\n')}\n${dots.length > 0 ? 'f' : ''}\n`,
    'latin1',
  );
}

function fontOf(count: number): string {
  const names = dotLetters.map((_, at) => `/g${at + 1}`);
  const procedures = names.map((name, at) => `${name} ${firstGlyph + at} 0 R`);
  return [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 -100 600 700] /FontMatrix [0.001 0 0 0.001 0 0]',
    `/FirstChar 1 /LastChar ${count} /Widths [${names.map(() => 600).join(' ')}] /Resources << >>`,
    `/Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >>`,
    `/CharProcs << ${procedures.join(' ')} >> /ToUnicode 6 0 R >>`,
  ].join('\n');
}

/** Which letter a code stands for, so that a reader can copy and search the text (9.10.3). */
function unicodeOf(): Buffer {
  const entries = dotLetters.map(
    (letter, at) => `<${hex(at + 1, 2)}> <${hex(letter.codePointAt(0) ?? 0, 4)}>`,
  );
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CMapName /Dots def /CMapType 2 def',
      '1 begincodespacerange <00> <FF> endcodespacerange',
      `${entries.length} beginbfchar`,
      ...entries,
      'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
    'latin1',
  );
}

/** A PNG's rows are what the PDF's filter reads with the PNG predictor (7.4.4.4). */
function pictureOf({ width, height, compressed }: PdfPicture): Buffer {
  const entries = [
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
    `/DecodeParms << /Predictor 15 /Colors 3 /Columns ${width} >>`,
  ];
  return streamOf(entries.join(' '), compressed);
}

function stream(entries: string, data: Buffer): Buffer {
  return streamOf(entries, deflateSync(data));
}

function streamOf(entries: string, compressed: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Filter /FlateDecode /Length ${compressed.length} >>\nstream\n`, 'latin1'),
    compressed,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function assembled(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
