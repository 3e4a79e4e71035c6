/**
 * Chromium knows no `app://`. A page of the application is loaded from `https://<host>.<scheme>.invalid`
 * instead: a secure context with a proper origin, under a top-level domain that can never resolve
 * (RFC 6761), so a request that escaped interception would reach nobody.
 */
const schemes = new Set<string>();

/** Makes `scheme://` translatable (protocol.registerSchemesAsPrivileged). */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** Whether the scheme was registered as privileged before the app was ready. */
export function isKnownScheme(scheme: string): boolean {
  return schemes.has(scheme);
}

/** `app://main/x` → `https://main.app.invalid/x`; other URLs are returned unchanged. */
export function toChromium(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const scheme = match?.[1]?.toLowerCase();
  if (match === null || scheme === undefined || !schemes.has(scheme)) return url;
  return new URL(`https://${match[2]}.${scheme}.invalid${match[3]}`).href;
}

/** The reverse: what Electron would have said where Chromium says `https://main.app.invalid/x`. */
export function fromChromium(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(url);
  const scheme = match?.[2];
  if (match === null || scheme === undefined || !schemes.has(scheme)) return url;
  return `${scheme}://${match[1]}${match[3]}`;
}

/** Origin as Electron's WebFrameMain gives it: `app://main`, `null` for opaque ones. */
export function originOf(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(fromChromium(url));
  return match?.[1] ?? 'null';
}

/** Rewrites the application's schemes inside a header value (CSP sources, CORS origins, Location). */
export function headerToChromium(value: string): string {
  let text = value;
  for (const scheme of schemes) {
    const name = scheme.replace(/[+.-]/g, '\\$&');
    text = text
      .replace(new RegExp(`\\b${name}://([^\\s/;,?#]+)`, 'g'), `https://$1.${scheme}.invalid`)
      .replace(new RegExp(`(^|\\s)${name}:(?=[\\s;,]|$)`, 'g'), `$1https://*.${scheme}.invalid`);
  }
  return text;
}
