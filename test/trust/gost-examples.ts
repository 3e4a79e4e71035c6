import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngineKey, gostKinds } from './gost-engine.ts';
import { createGostExample, type GostExample } from './gost-pki.ts';

/*
 * `node test/trust/gost-examples.ts` has Debian's GOST engine sign the examples anew and writes them to
 * gost-examples.json, so that the tests have signatures to verify on machines without the engine too.
 */

const file = join(import.meta.dirname, 'gost-examples.json');
const parts = ['root', 'authority', 'person', 'crl', 'document'] as const;

/** The kept examples, in the order of `gostKinds`. */
export async function keptExamples(): Promise<readonly GostExample[]> {
  const kept: readonly Record<(typeof parts)[number], string>[] = JSON.parse(await readFile(file, 'utf8'));
  const octets = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
  return kept.map(({ root, authority, person, crl, document }) => ({
    root: octets(root),
    authority: octets(authority),
    person: octets(person),
    crl: octets(crl),
    document: octets(document),
  }));
}

/** Fresh examples from the engine; its keys lie in `folder`. */
export async function freshExamples(folder: string): Promise<GostExample[]> {
  const examples: GostExample[] = [];
  for (const [index, kind] of gostKinds.entries()) {
    const key = async (name: string) => await createEngineKey(kind, folder, `${index}-${name}`);
    examples.push(await createGostExample(await key('root'), await key('authority'), await key('person')));
  }
  return examples;
}

if (import.meta.main) {
  const folder = await mkdtemp(join(tmpdir(), 'gost-examples-'));
  const fresh = await freshExamples(folder).finally(async () => await rm(folder, { recursive: true }));
  const kept = fresh.map((example) =>
    Object.fromEntries(parts.map((part) => [part, Buffer.from(example[part]).toString('base64')])),
  );
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
}
