/** A PEM block (RFC 7468) as bytes to be written to a file. */
export function pemOf(title: string, der: Uint8Array): Uint8Array<ArrayBuffer> {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return Uint8Array.from(
    Buffer.from([`-----BEGIN ${title}-----`, ...lines, `-----END ${title}-----`, ''].join('\n')),
  );
}
