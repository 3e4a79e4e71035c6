import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FoundCertificate } from '../../protocol/admin-ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { purposeOf, readCertificate } from '../../trust/certificate.ts';

/** A certificate with its bytes, which stay in this process. */
export interface CertificateFile {
  readonly view: FoundCertificate;
  readonly content: Uint8Array<ArrayBuffer>;
}

const endings = new Set(['.cer', '.crt', '.pem', '.der']);
const largest = 64 * 1024;
const most = 200;

/** The persons' certificates in a folder, PEM or DER, one a file; what is none is passed over. Fails with `file-unreadable`. */
export function findCertificates(folder: string): Outcome<CertificateFile[]> {
  try {
    const names = readdirSync(folder).filter((name) => endings.has(extname(name).toLowerCase()));
    return success(
      names
        .sort()
        .slice(0, most)
        .flatMap((name) => certificateIn(folder, name)),
    );
  } catch {
    return failure('file-unreadable', { file: folder });
  }
}

function certificateIn(folder: string, name: string): CertificateFile[] {
  const file = join(folder, name);
  const state = statSync(file);
  if (!state.isFile() || state.size > largest) return [];
  const content = Uint8Array.from(readFileSync(file));
  const der = derOf(content);
  const read = der === null ? null : readCertificate(der);
  if (read === null || !read.ok || read.value.subject.iin === null) return [];
  const { sha256, subjectName, notAfter } = read.value;
  const purpose = purposeOf(read.value) ?? 'other';
  return [
    { view: { sha256, file: name, holder: subjectName, purpose, notAfter: notAfter.toISOString() }, content },
  ];
}

function derOf(content: Uint8Array): Uint8Array | null {
  try {
    return new X509Certificate(content).raw;
  } catch {
    return null;
  }
}
