import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A FAKE logind: a client of a private, real dbus-daemon that owns logind's name and emits its signals. */
export interface FakeLogind {
  readonly environment: Readonly<Record<string, string>>;
  lock(path: string): void;
  lockedHint(path: string, locked: boolean): void;
  /** The bus ends, as it does at a shutdown. */
  stop(): void;
}

const name = 'org.freedesktop.login1';
const session = `${name}.Session`;

/** Starts the bus and takes the name. */
export async function startFakeLogind(): Promise<FakeLogind> {
  const folder = mkdtempSync(join(tmpdir(), 'sio-logind-'));
  const path = join(folder, 'bus');
  const bus = spawn(
    'dbus-daemon',
    ['--session', `--address=unix:path=${path}`, '--print-address', '--nofork'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await firstLine(bus);
  const socket = await signOn(path);
  let serial = 0;
  const send = (message: Omit<Message, 'serial'>) => {
    serial += 1;
    socket.write(encode({ ...message, serial }));
  };
  const busCall = (member: string, signature = '', body = Buffer.alloc(0)) => {
    const dbus = 'org.freedesktop.DBus';
    send({
      type: 1,
      path: '/org/freedesktop/DBus',
      interface: dbus,
      member,
      destination: dbus,
      signature,
      body,
    });
  };
  busCall('Hello');
  await new Promise((resolve) => socket.once('data', resolve));
  busCall('RequestName', 'su', Buffer.concat([pad(string(name), 4), uint32(4)]));
  await new Promise((resolve) => socket.once('data', resolve));
  return {
    environment: { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${path}` },
    lock: (object) => send({ type: 4, path: object, interface: session, member: 'Lock' }),
    lockedHint: (object, locked) => {
      const changed = { interface: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged' };
      send({ type: 4, path: object, ...changed, signature: 'sa{sv}as', body: hint(locked) });
    },
    stop: () => {
      socket.destroy();
      bus.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection that is authenticated as this user (EXTERNAL). */
async function signOn(path: string): Promise<Socket> {
  const socket = connect(path);
  await new Promise((resolve) => socket.once('connect', resolve));
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write('BEGIN\r\n');
  return socket;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

interface Message {
  readonly type: 1 | 4;
  readonly serial: number;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly destination?: string;
  readonly signature?: string;
  readonly body?: Buffer;
}

/** The wire format of the D-Bus specification, little-endian. */
function encode(message: Message): Buffer {
  const { type, serial, path, member, destination, signature, body = Buffer.alloc(0) } = message;
  const fields = [field(1, 'o', path), field(2, 's', message.interface), field(3, 's', member)];
  if (destination !== undefined) fields.push(field(6, 's', destination));
  if (signature) fields.push(field(8, 'g', signature));
  const array = fields.reduce((all, one) => Buffer.concat([pad(all, 8), one]), Buffer.alloc(0));
  const head = Buffer.from([0x6c, type, 0, 1]);
  return Buffer.concat([
    pad(Buffer.concat([head, uint32(body.length), uint32(serial), uint32(array.length), array]), 8),
    body,
  ]);
}

function field(code: number, type: 'o' | 's' | 'g', value: string): Buffer {
  const encoded = type === 'g' ? signatureBytes(value) : string(value);
  return Buffer.concat([Buffer.from([code, 1, type.charCodeAt(0), 0]), encoded]);
}

/** ('org.freedesktop.login1.Session', {'LockedHint': <locked>}, []) */
function hint(locked: boolean): Buffer {
  const start = pad(string(session), 4);
  const entry = pad(Buffer.concat([string('LockedHint'), signatureBytes('b')]), 4);
  const dictionary = Buffer.concat([entry, uint32(locked ? 1 : 0)]);
  const opened = pad(Buffer.concat([start, uint32(dictionary.length)]), 8);
  return Buffer.concat([pad(Buffer.concat([opened, dictionary]), 4), uint32(0)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const string = (value: string) =>
  Buffer.concat([uint32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)]);
const signatureBytes = (value: string) => Buffer.from([value.length, ...Buffer.from(value), 0]);
const pad = (bytes: Buffer, to: number) =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
