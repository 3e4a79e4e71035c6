import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { TokenAgents } from '../../native/token-agents.ts';
import { type Certificate, readCertificate } from '../../trust/certificate.ts';
import { assembleSignedData, readSignedData, signedAttributes } from '../../trust/signed-data.ts';
import { buildFaultyModule } from '../faults/faulty.ts';
import { makeBench, offered, pin, runAgents, softHsmDriver } from '../native/bench.ts';
import { openPinWindow } from '../native/pin-window.ts';
import { softHsmModule } from '../stand/token/store.ts';
import { type BareToken, openBareToken } from './bare-token.ts';
import { hasEngine, opensslSigner } from './openssl-token.ts';

/**
 * `npm run bench:token`: signing a document of 4 KiB with RSA-2048 through the agent, against PKCS#11 calls in this
 * process and against `openssl cms -sign` as a process; SoftHSM2, all in the same rounds. A document through the agent
 * is: signed attributes, PIN question to a scripted window, message to the agent process, look at the slots,
 * certificates read again, login, signature, logout, answer, CMS, and the CMS verified. Not included: the person, the
 * PIN window, the centre. SoftHSM2 signs in the time of a message between processes, so the same is measured with a
 * C_Sign that takes 250 ms, as tokens do (`slowToken`; a simulation). `--json` prints the figures only.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const rounds = 40;
const many = 32;
const slowRounds = 8;

const bench = await makeBench();
Object.assign(process.env, { SOFTHSM2_CONF: bench.store.configuration, ...bench.control.env });
const running = await runAgents(bench, { drivers: [softHsmDriver] });
const view = offered(running.agents, 'sign');
const certificate = certificateOf(view.certificate?.der);
const openssl = hasEngine()
  ? opensslSigner(bench.folder, bench.store, {
      serial: bench.serial,
      pin,
      der: certificate.der,
    })
  : null;
const figures = await measure().finally(() => bench.remove());
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${readable(figures)}\n`);

interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** Times in ms; ratios of each round, so that both sides had the same load. */
type FastFigures = Readonly<Record<'signOverRaw' | 'signManyOverRaw' | 'signOverRawSession', Spread>> & {
  readonly opensslOverSign: Spread | null;
  readonly ms: Readonly<Record<string, Spread | null>>;
};
type Figures = FastFigures & { readonly slowTokenSignOverRaw: Spread };

async function measure(): Promise<Figures> {
  const fast = await measureFast();
  return { ...fast, slowTokenSignOverRaw: await measureSlow() };
}

/** A token whose C_Sign takes 250 ms, on both sides. */
async function measureSlow(): Promise<Spread> {
  const slow = await runAgents(bench, {}, { hang: ['C_Sign:0.25'] });
  const bare = openBareToken(buildFaultyModule(), bench.serial, pin);
  const ratios: number[] = [];
  for (let round = -1; round < slowRounds; round++) {
    const content = Uint8Array.from(randomBytes(4096));
    const raw = await timed(async () => bare.sign(attributesOf(content)));
    const sign = await timed(() => signDocuments(slow.agents, [content]));
    if (round >= 0) ratios.push(sign / raw);
  }
  slow.stop();
  bare.end();
  return spread(ratios);
}

async function measureFast(): Promise<FastFigures> {
  const bare = openBareToken(softHsmModule, bench.serial, pin);
  const times = { raw: [], rawSession: [], sign: [], signMany: [], openssl: [] } as Record<string, number[]>;
  for (let round = -5; round < rounds; round++) {
    const took = await measureRound(bare);
    // The first rounds warm everything up.
    if (round >= 0) for (const [name, ms] of Object.entries(took)) times[name]?.push(ms);
  }
  running.stop();
  bare.end();
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

async function measureRound(bare: BareToken): Promise<Record<string, number>> {
  const content = Uint8Array.from(randomBytes(4096));
  const attributes = attributesOf(content);
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
    attributes: attributesOf(content),
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

function attributesOf(content: Uint8Array): Uint8Array {
  return signedAttributes({ content, certificate, signingTime: new Date() });
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
