import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** What the module's `gost-helper` and `gost-key` are to be. */
export interface GostHelper {
  readonly socket: string;
  /** Every request so far, `sign 09` or `digest 512`. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * Computes for the module what SoftHSM2 cannot: `sign ID HEX` with the PEM key of a CKA_ID, `digest 256|512 HEX`; one
 * request a connection, answered in hex. By openssl with Debian's GOST engine in a process of its own, since inside Node
 * and SoftHSM2 the engine is not found.
 */
export async function startGostHelper(
  folder: string,
  keys: Readonly<Record<string, string>>,
): Promise<GostHelper> {
  const socket = join(folder, 'gost.sock');
  const requests: string[] = [];
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    let received = '';
    connection.on('error', () => undefined);
    connection.on('data', (part) => {
      received += part.toString('ascii');
      if (!received.endsWith('\n')) return;
      const [verb = '', name = '', hex = ''] = received.trim().split(' ');
      requests.push(`${verb} ${name}`);
      const data = Buffer.from(hex, 'hex');
      const answer = verb === 'sign' ? signed(keys[name] ?? '', data) : digested(name, data);
      void answer.then((made) => connection.end(`${made.toString('hex')}\n`));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { socket, requests, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** s‖r from the high end (RFC 4491), as the engine writes it. */
async function signed(key: string, digest: Buffer): Promise<Buffer> {
  return await openssl(['pkeyutl', '-engine', 'gost', '-sign', '-inkey', key], digest);
}

/** Streebog of the engine. */
async function digested(bits: string, data: Buffer): Promise<Buffer> {
  return await openssl(['dgst', '-engine', 'gost', `-md_gost12_${bits}`, '-binary'], data);
}

/** Nothing when it fails: the module then says CKR_DEVICE_ERROR. */
async function openssl(args: readonly string[], input: Buffer): Promise<Buffer> {
  const child = spawn('openssl', [...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(input);
  const [output, code] = await Promise.all([
    buffer(child.stdout),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return code === 0 ? output : Buffer.alloc(0);
}
