import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';

/** The origin of all our pages. */
export const pageOrigin = 'app://workstation';
export const pageScheme = 'app';

/** Content Security Policy of every answer; nothing inline, nothing from elsewhere, no strings as code. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The files of the build by their path in the address; everything that is not in this list does not exist. */
export type PageList = ReadonlyMap<string, string>;

/** Lists the built pages and their assets once, at start; files of unknown kinds are left out. */
export function listPages(folder: string): PageList {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, entry);
    if (!statSync(file).isFile() || mediaTypes[extname(file)] === undefined) continue;
    pages.set(`/${relative(folder, file).split(sep).join(posix.sep)}`, file);
  }
  return pages;
}

/** The file an address names, or null: right origin, in the list, nothing after the path. */
export function pageOf(pages: PageList, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isOurs = url.protocol === `${pageScheme}:` && url.host === 'workstation' && url.port === '';
  return isOurs && url.search === '' ? (pages.get(url.pathname) ?? null) : null;
}

/** What every answer carries, also one that finds nothing. */
const boundHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=(), display-capture=()',
  'cache-control': 'no-store',
} as const;

/** Answers a request for a page with its bytes and the headers that bind the renderer. */
export function answerPage(
  pages: PageList,
  request: { readonly url: string; readonly method: string },
): Response {
  const file = request.method === 'GET' ? pageOf(pages, request.url) : null;
  if (file === null) return new Response(null, { status: 404, headers: boundHeaders });
  const contentType = mediaTypes[extname(file)] ?? 'application/octet-stream';
  return new Response(readFileSync(file), { headers: { ...boundHeaders, 'content-type': contentType } });
}
