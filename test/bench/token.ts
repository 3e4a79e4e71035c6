import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { TokenAgents } from '../../native/token-agents.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import { makeBench, offered, pin, runAgents, softHsmDriver } from '../native/bench.ts';
import { openPinWindow } from '../native/pin-window.ts';
import { openBareToken } from './bare-token.ts';
import { hasEngine, opensslSigner } from './openssl-token.ts';

/**
 * `npm run bench:token`: signing a document of 4 KiB with RSA-2048 through the agent, against PKCS#11 calls in this
 * process and against `openssl cms -sign` as a process; SoftHSM2, all in the same rounds. A document through the agent
 * is: signed attributes, PIN question to a scripted window, message to the agent process, look at the slots,
 * certificates read again, login, signature, logout, answer, CMS, and the CMS verified. Not included: the person, the
 * PIN window, the centre. `--json` prints the figures only.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const rounds = 40;
const many = 32;

const bench = await makeBench();
const running = await runAgents(bench, { drivers: [softHsmDriver] });
const view = offered(running.agents, 'sign');
const certificate = certificateOf(view.certificate?.der);
const bare = openBareToken(bench.store, bench.serial, pin);
const openssl = hasEngine()
  ? opensslSigner(bench.folder, bench.store, {
      serial: bench.serial,
      pin,
      der: certificate.der,
    })
  : null;
const figures = await measure().finally(async () => {
  running.stop();
  bare.end();
  await bench.remove();
});
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${readable(figures)}\n`);

interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** Times in ms; ratios of each round, so that both sides had the same load. */
type Figures = Readonly<Record<'signOverRaw' | 'signManyOverRaw' | 'signOverRawSession', Spread>> & {
  readonly opensslOverSign: Spread | null;
  readonly ms: Readonly<Record<string, Spread | null>>;
};

async function measure(): Promise<Figures> {
  const times = { raw: [], rawSession: [], sign: [], signMany: [], openssl: [] } as Record<string, number[]>;
  for (let round = -5; round < rounds; round++) {
    const took = await measureRound();
    // The first rounds warm everything up.
    if (round >= 0) for (const [name, ms] of Object.entries(took)) times[name]?.push(ms);
  }
  const of = (name: string) => times[name] ?? [];
  const ratio = (name: string, base: string) =>
    spread(of(name).map((ms, at) => ms / (of(base)[at] ?? Number.NaN)));
  return {
    signOverRaw: ratio('sign', 'raw'),
    opensslOverSign: openssl === null ? null : ratio('openssl', 'sign'),
    signManyOverRaw: ratio('signMany', 'raw'),
    signOverRawSession: ratio('sign', 'rawSession'),
    ms: Object.fromEntries(
      Object.keys(times).map((name) => [name, of(name).length === 0 ? null : spread(of(name))]),
    ),
  };
}

async function measureRound(): Promise<Record<string, number>> {
  const content = Uint8Array.from(randomBytes(4096));
  const attributes = signedAttributes({ content, certificate, signingTime: new Date() });
  const took = {
    rawSession: await timed(async () => bare.signInSession(attributes)),
    // The first use opens the session that lasts.
    warm: await timed(async () => bare.sign(attributes)),
    raw: await timed(async () => bare.sign(attributes)),
    sign: await timed(() => signDocuments(running.agents, [content])),
    signMany: (await timed(() => signDocuments(running.agents, Array(many).fill(content)))) / many,
  };
  return openssl === null ? took : { ...took, openssl: await timed(() => openssl(content)) };
}

/** What the application does to sign documents under one PIN entry. */
async function signDocuments(agents: TokenAgents, contents: readonly Uint8Array[]): Promise<void> {
  const prepared = contents.map((content) => ({
    content,
    attributes: signedAttributes({ content, certificate, signingTime: new Date() }),
  }));
  const { sha256: certificateSha256 } = view;
  const operations = prepared.map(({ attributes }) => ({
    kind: 'sign' as const,
    certificateSha256,
    data: Uint8Array.from(attributes),
  }));
  const { port: pinPort } = openPinWindow(pin);
  const done = await agents.operate({ tokenSerial: bench.serial, operations, pinPort });
  if (!done.ok) throw new Error(done.error.code);
  for (const [index, { content, attributes }] of prepared.entries()) {
    const result = done.value[index];
    if (result?.kind !== 'sign') throw new Error('no signature');
    const { signature } = result;
    const read = readSignedData(
      assembleSignedData({ content, attributes, signature, certificate, chain: [] }),
    );
    if (!read.ok) throw new Error(read.error.code);
  }
}

function certificateOf(der: Uint8Array | undefined): Certificate {
  const read = readCertificate(der ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function spread(all: readonly number[]): Spread {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (part: number) =>
    Number((sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN).toFixed(2));
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}

function readable({ ms, opensslOverSign, ...ratios }: Figures): string {
  const line = (name: string, of: Spread | null, unit: string) =>
    `${name.padEnd(20)} ${of === null ? 'not measured' : `${of.median} ${unit} (quartiles ${of.q1}–${of.q3})`}`;
  return [
    `RSA-2048 on SoftHSM2, ${rounds} rounds, medians. signMany: ${many} documents under one PIN, each.`,
    ...Object.entries(ms).map(([name, of]) => line(name, of, 'ms')),
    ...Object.entries({ ...ratios, opensslOverSign }).map(([name, of]) => line(name, of, 'times')),
    ...(opensslOverSign === null
      ? ['openssl: its PKCS#11 engine is not here (Debian: libengine-pkcs11-openssl).']
      : []),
    'The person, the PIN window and the centre are not in these times.',
  ].join('\n');
}
