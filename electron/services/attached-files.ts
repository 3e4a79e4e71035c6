import type { AttachedFile } from '../../protocol/attachments.ts';
import type { DocumentForm } from '../../protocol/documents/document.ts';
import { sha256 } from './signed-document.ts';

/** The files inside a document's body, found by the fields of its form: size and SHA-256 of the very bytes it carries. */
export function attachedFiles(form: DocumentForm | undefined, body: unknown): readonly AttachedFile[] {
  return (form?.fields ?? []).flatMap(({ name, kind, label }): AttachedFile[] => {
    const data = kind === 'file' ? memberOf(body, name) : undefined;
    if (typeof data !== 'string') return [];
    const content = Buffer.from(data, 'base64');
    const named = name.endsWith('.data') ? memberOf(body, name.replace(/data$/, 'name')) : undefined;
    return [
      {
        label,
        name: typeof named === 'string' ? named : null,
        bytes: content.length,
        sha256: sha256(content),
      },
    ];
  });
}

function memberOf(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      body,
    );
}
