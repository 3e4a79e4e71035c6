import type { Certificate } from '../trust/certificate.ts';
import type { TokenBucket } from './http/rate-limit.ts';

/** One TLS connection of a workstation: what it proved and what it is bound to. Lives as long as the connection. */
export interface Connection {
  /** TLS exporter (RFC 9266) of this connection, hex. */
  readonly exporter: string;
  /** The peer's certificate as TLS verified possession of its key; null when none was given or it cannot be read. */
  readonly certificate: Certificate | null;
  /** CN of that certificate. */
  readonly workstation: string;
  readonly bucket: TokenBucket;
  /** The nonce of the last challenge; taken by the first sign-in that names it. */
  challenge: { readonly nonce: string; readonly expiresAt: number } | null;
  /** Id of the session this connection speaks for. */
  session: string | null;
}
