import type { TokenAgents } from '../../native/token-agents.ts';
import { type Result, result } from '../../protocol/documents/result.ts';
import type { Account } from '../../protocol/http.ts';
import type { ResultContent } from '../../protocol/ipc.ts';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import { serviceOf } from '../../protocol/services/catalogue.ts';
import type { ServiceNumber } from '../../protocol/services/service.ts';
import type { Language } from '../../protocol/text.ts';
import { showAstana, toAstana } from '../../protocol/time.ts';
import { openSealed, recipientKey } from '../../trust/sealed.ts';
import { readCentreDocument } from './centre-documents.ts';
import type { PinDialog } from './pin-dialog.ts';
import type { Session } from './session.ts';
import { sha256 } from './signed-document.ts';
import { holderOf } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';
import type { WorkstationIdentity } from './workstation-identity.ts';

export interface OpeningOptions {
  readonly session: Session;
  readonly agents: Pick<TokenAgents, 'decrypt'>;
  readonly pin: PinDialog;
  readonly trust: TrustStore;
  readonly language: () => Language;
}

const title = { kk: 'Нәтижені ашу', ru: 'Открытие результата' };

/**
 * Opens a sealed result with the AUTH key of the token that signed in, and verifies that the centre signed it and that
 * it answers this very request. Nothing is consumed yet. Key and plaintext bytes are wiped.
 */
export async function openSealedResult(
  { session, agents, pin, trust, language }: OpeningOptions,
  request: string,
  sealed: Uint8Array,
): Promise<Outcome<Result>> {
  const key = session.key();
  if (key === null) return failure('session-absent');
  const encryptedKey = recipientKey(sealed, key.certificate);
  if (!encryptedKey.ok)
    return encryptedKey.error.code === 'open-failed' ? encryptedKey : failure('result-damaged');
  const context = {
    language: language(),
    holder: holderOf(key.certificate),
    purpose: 'open' as const,
    tokenSerial: key.tokenSerial,
    tokenLabel: key.tokenLabel,
    documents: [{ title, documentId: request, sha256: sha256(sealed) }],
  };
  const contentKey = await pin.run(context, (pinPort) =>
    agents.decrypt({
      tokenSerial: key.tokenSerial,
      certificateSha256: key.certificate.sha256,
      encryptedKey: encryptedKey.value,
      algorithm: 'rsa-oaep-sha1',
      pinPort,
    }),
  );
  if (!contentKey.ok) return contentKey;
  const opened = openSealed(sealed, contentKey.value);
  contentKey.value.fill(0);
  if (!opened.ok) return opened;
  const document = readCentreDocument(opened.value, result, trust);
  opened.value.fill(0);
  if (!document.ok || document.value.body.request !== request) return failure('result-damaged');
  return document;
}

/** What the result window is given, with the watermark of who opened it, where and when. */
export function contentOf(
  options: {
    readonly language: () => Language;
    readonly seconds: number;
    readonly identity: WorkstationIdentity;
  },
  { body }: Result,
  opening: { readonly caseNumber: string; readonly account: Account; readonly openedAt: Date },
): ResultContent {
  const { account, openedAt, caseNumber } = opening;
  return {
    language: options.language(),
    requestId: body.request,
    caseNumber,
    service: body.service,
    records: body.records.map((record) => knownFields(body.service, record)),
    answers: body.answers,
    photograph: body.photograph ?? null,
    file: body.file === undefined ? null : describeFile(body.file),
    graph: body.graph ?? null,
    hidden: body.hidden ?? [],
    isDepersonalised: body.depersonalised ?? false,
    suppressed: body.suppressed ?? 0,
    supplements: body.supplements ?? null,
    watermark: `${account.fullName} · ${options.identity.name} · ${showAstana(openedAt)}`,
    closesAt: toAstana(new Date(openedAt.getTime() + options.seconds * 1000)),
  };
}

/** The windows have no viewer for documents: they show what it is, to be compared with the one in the case file. */
function describeFile({ mediaType, data }: NonNullable<Result['body']['file']>): ResultContent['file'] {
  const bytes = Buffer.from(data, 'base64');
  const file = { mediaType, bytes: bytes.length, sha256: sha256(bytes) };
  bytes.fill(0);
  return file;
}

/** Only fields the catalogue names are shown, in its order. */
function knownFields(
  service: ServiceNumber,
  record: Readonly<Record<string, string>>,
): Record<string, string> {
  const fields = serviceOf(service)?.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = record[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
