import type { Encoded } from './codec.ts';

/** What a preload world tells the host, as JSON through the CDP binding. */
export type FromPreload =
  | { kind: 'send'; channel: string; values: Encoded }
  | { kind: 'invoke'; id: number; channel: string; values: Encoded }
  | { kind: 'port'; port: string; value: Encoded }
  | { kind: 'port-close'; port: string }
  | { kind: 'preload-error'; message: string; stack: string };

/** What the host tells a preload world, evaluated there. */
export type ToPreload =
  | { kind: 'message'; channel: string; values: Encoded; ports: string[] }
  | { kind: 'reply'; id: number; failed: boolean; value: Encoded }
  | { kind: 'port'; port: string; value: Encoded; ports: string[] }
  | { kind: 'port-close'; port: string };
