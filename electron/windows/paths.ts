import { fileURLToPath } from 'node:url';
import type { WindowKind } from '../../protocol/ipc.ts';
import { pageOrigin } from '../hardening/pages.ts';

/** Where the build put what the windows need, seen from the bundle `out/main/main.js`. */
export interface BuiltFiles {
  /** The sandboxed preload of a kind of window. */
  preload(kind: WindowKind): string;
  /** The folder of the pages. */
  readonly pages: string;
  /** The token agent's bundle. */
  readonly tokenAgent: string;
  /** The bundle of the process that carries out one action of the administrator's bench. */
  readonly bench: string;
}

/** The built files beside the running bundle. */
export function builtFiles(bundle: string): BuiltFiles {
  const at = (path: string) => fileURLToPath(new URL(path, bundle));
  return {
    preload: (kind) => at(`../preload/${kind}.cjs`),
    pages: at('../renderer'),
    tokenAgent: at('./token-agent.js'),
    bench: at('./provisioning-bench.js'),
  };
}

/** The address of a kind of window's page. */
export function pageAddress(kind: WindowKind): string {
  return `${pageOrigin}/${kind}.html`;
}
