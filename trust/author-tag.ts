import { createHmac } from 'node:crypto';

/**
 * The author tag of a journal leaf: HMAC-SHA-256 (RFC 2104), hex, over `<ИИН> <SHA-256 of the document, hex>` with the
 * key of the month. Differs for every document, so that tags of one person cannot be put together without the key.
 */
export function authorTag(key: Uint8Array, iin: string, documentSha256: string): string {
  return createHmac('sha256', key).update(`${iin} ${documentSha256}`).digest('hex');
}
