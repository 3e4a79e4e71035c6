import { loudModule } from './loud.ts';
import { addScheme, isKnownScheme } from './urls.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The schemes one session answers, by name. */
export type ProtocolTable = ReadonlyMap<string, ProtocolHandler>;

type Members = 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged';

let sealed = false;

/** After `ready` Electron takes no more privileged schemes; the double refuses them instead of ignoring them. */
export function sealSchemes(): void {
  sealed = true;
}

/** Electron's protocol module of one session; `table` is what requests.ts answers from. */
export function createProtocol(): { protocol: Pick<Electron.Protocol, Members>; table: ProtocolTable } {
  const table = new Map<string, ProtocolHandler>();
  const protocol = loudModule('protocol', {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => {
      if (sealed)
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) {
        if (!privileges?.standard || !privileges.secure) {
          throw new Error(
            `chromium-host: ${scheme}: only schemes that are standard and secure are implemented`,
          );
        }
        addScheme(scheme);
      }
    },
    handle: (scheme: string, handler: unknown): void => {
      if (!isKnownScheme(scheme))
        throw new Error(`chromium-host: register the scheme ${scheme} as privileged first`);
      if (table.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      table.set(scheme, handler as ProtocolHandler);
    },
    unhandle: (scheme: string): void => {
      if (!table.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string): boolean => table.has(scheme),
  } satisfies Pick<Electron.Protocol, Members>);
  return { protocol, table };
}
