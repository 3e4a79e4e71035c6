import { z } from 'zod';
import { endWithParent, hardenProcess } from '../hardening.ts';
import { TokenAgent } from './agent.ts';
import type { PinPort } from './pin-entry.ts';

/** What Electron's utilityProcess puts at `process.parentPort`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: PinPort[] }) => void): unknown;
}

/** Entry of the token agent: one process, one vendor's driver. Hardened before anything else can go wrong. */
z.config({ jitless: true });
hardenProcess();
endWithParent();
// Electron's utility processes only warn of a rejection nobody caught, and the operation would wait for ever.
process.on('unhandledRejection', () => process.exit(70));
const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
if (parentPort === undefined) throw new Error('the token agent runs as a utility process only');
const agent = new TokenAgent((report) => parentPort.postMessage(report));
parentPort.on('message', ({ data, ports }) => void agent.receive(data, ports));
