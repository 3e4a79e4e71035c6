import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import type { DocumentType } from '../../protocol/documents/document.ts';
import { oversightList } from '../../protocol/documents/oversight-list.ts';
import { type FormField, type FormValues, nest, shownFields } from '../../protocol/forms.ts';
import type { DutyView, FilingSummary } from '../../protocol/http.ts';
import type { FiledDocument, FilingDraft, PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { parseCanonical } from '../../trust/canonical.ts';
import { attachedFiles } from './attached-files.ts';
import type { Attachments } from './attachments.ts';
import type { Centre } from './centre.ts';
import { memberOf, readFiled } from './filed-document.ts';
import { completenessOf } from './oversight-lists.ts';
import type { JournalKey } from './proofs.ts';
import type { Session } from './session.ts';
import { newEnvelope } from './signed-document.ts';
import type { Signer } from './signer.ts';
import type { TrustStore } from './trust-store.ts';

/** Documents on the desks: filled in here, read here, kept at the centre. */
export interface Filings {
  list(): Promise<Outcome<readonly FilingSummary[]>>;
  /** A document of one's desk, fetched, its signature verified, presented from its bytes. */
  read(id: string): Promise<Outcome<FiledDocument>>;
  duties(): Promise<Outcome<readonly DutyView[]>>;
  /** Makes the document that a form's values say, to be read and signed. */
  prepare(draft: FilingDraft): Outcome<PreparedDocument>;
}

export interface FilingsOptions {
  readonly session: Session;
  readonly signer: Signer;
  readonly trust: TrustStore;
  readonly journal: JournalKey | null;
  readonly attachments: Pick<Attachments, 'bytes'>;
  readonly workstation: string;
  readonly now: () => Date;
}

/** Creates the service of filed documents. */
export function createFilings(options: FilingsOptions): Filings {
  const { session } = options;
  return {
    list: async () => {
      const centre = session.centre();
      return centre.ok ? await centre.value.filings() : centre;
    },
    duties: async () => {
      const centre = session.centre();
      return centre.ok ? await centre.value.duties() : centre;
    },
    read: async (id) => {
      const centre = session.centre();
      return centre.ok ? await readOf(options, centre.value, id) : centre;
    },
    prepare: (draft) => prepare(options, draft),
  };
}

async function readOf(
  { trust, journal }: FilingsOptions,
  centre: Centre,
  id: string,
): Promise<Outcome<FiledDocument>> {
  const der = await centre.filing(id);
  const filed = der.ok ? readFiled(trust, id, der.value) : der;
  if (!der.ok || !filed.ok || filed.value.type !== oversightList.type) return filed;
  const completeness = await completenessOf({ centre, trust, journal }, der.value);
  return success({ ...filed.value, completeness });
}

function prepare(
  { session, signer, attachments, workstation, now }: FilingsOptions,
  { type, values, refs }: FilingDraft,
): Outcome<PreparedDocument> {
  if (session.account() === null) return failure('session-absent');
  const known = isDocumentTypeName(type) ? documentTypes[type] : null;
  if (known?.form === undefined) return failure('document-malformed', { detail: 'type' });
  const { form } = known;
  const attached = withFiles(attachments, form.fields, values);
  if (!attached.ok) return attached;
  const body = nest(form.fields, attached.value);
  const fault = known.lend(<D>(own: DocumentType<D>) =>
    known.fault({ ...newEnvelope(own, workstation, now()), ...(refs.length === 0 ? {} : { refs }), body }),
  );
  if (fault !== null) return failure('document-malformed', { detail: fault.replace(/^body\./, '') });
  const prepared = known.lend((own) => signer.prepare(own, body, refs));
  const content = parseCanonical(signer.find(prepared.id)?.content ?? new Uint8Array());
  const files = attachedFiles(form, content.ok ? memberOf(content.value, 'body') : null);
  return success({ ...prepared, ...(files.length === 0 ? {} : { attachments: files }) });
}

/** The values with every handle of a file turned into the file itself (base64). */
function withFiles(
  attachments: Pick<Attachments, 'bytes'>,
  fields: readonly FormField[],
  values: FormValues,
): Outcome<FormValues> {
  const files: [string, string][] = [];
  for (const { name, kind } of shownFields(fields, values)) {
    const handle = values[name] ?? '';
    if (kind !== 'file' || handle === '') continue;
    const content = attachments.bytes(handle);
    if (content === null) return failure('attachment-absent');
    files.push([name, Buffer.from(content).toString('base64')]);
  }
  return success({ ...values, ...Object.fromEntries(files) });
}
