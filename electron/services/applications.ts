import type { TokenAgents } from '../../native/token-agents.ts';
import { accessApplication } from '../../protocol/documents/access-application.ts';
import { applicationFields } from '../../protocol/documents/access-application-fields.ts';
import { documentTypes } from '../../protocol/documents/catalogue.ts';
import { type FormValues, nest } from '../../protocol/forms.ts';
import type { ApplicationRow, PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { readDocument } from '../../trust/document.ts';
import { readDecision } from './applications-decision.ts';
import { createCentre } from './centre.ts';
import type { Channel } from './channel.ts';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';
import { type SendServices, signAndSendAs } from './sign-and-send.ts';
import { newEnvelope } from './signed-document.ts';
import { holderOf, type TokenKey } from './tokens.ts';
import type { TrustStore } from './trust-store.ts';
import type { WorkstationCheck } from './workstation-check.ts';

/**
 * Applications of appendix 5 by who has no account or a blocked one (Rules 151, items 13, 14 and 46): nobody is signed in,
 * the person is that of the SIGN certificate in the token.
 */
export interface Applications {
  /** The document that the form's values say; name and ИИН are those of the certificate, whatever was typed. */
  prepare(certificate: string, values: FormValues): Outcome<PreparedDocument>;
  /** Signs with the key it was prepared for and sends without a session. */
  sign(id: string): Promise<Outcome<null>>;
  /** The applications sent from here by the persons whose tokens are in, newest first, with the operator's answers. */
  list(): Promise<Outcome<readonly ApplicationRow[]>>;
}

export interface ApplicationsOptions extends SendServices {
  readonly agents: TokenAgents;
  readonly store: OutboxStore;
  readonly channel: Channel;
  readonly check: Pick<WorkstationCheck, 'allowsSignIn'>;
  readonly trust: TrustStore;
  readonly workstation: string;
  readonly now: () => Date;
}

/** Creates the service; what was sent is found again after a restart in the outbox. */
export function createApplications(options: ApplicationsOptions): Applications {
  const { agents, signer, check } = options;
  /** Certificates by the documents prepared for them. */
  const applicants = new Map<string, string>();
  return {
    prepare: (certificate, values) => {
      // The PIN is not typed on a computer that may not be worked on (item 7).
      const allowed = check.allowsSignIn();
      if (!allowed.ok) return allowed;
      const key = applicantKey(agents, certificate);
      if (!key.ok) return key;
      const prepared = prepare(options, key.value, values);
      if (prepared.ok) applicants.set(prepared.value.id, certificate);
      return prepared;
    },
    sign: async (id) => {
      const certificate = applicants.get(id);
      if (certificate === undefined) return failure('document-malformed', { detail: 'id' });
      const key = () => applicantKey(agents, certificate);
      const sent = await signAndSendAs(options, { id, type: accessApplication.type, person: null, key });
      if (signer.find(id) === null) options.announcer.announce('filings-changed');
      return sent;
    },
    list: async () => {
      const present = new Set(agents.tokens().flatMap((token) => token.certificates.flatMap(signersOf)));
      const own = options.store.ofType(accessApplication.type).flatMap(read);
      const shown = own.filter(({ body }) => present.has(body.applicant.iin)).slice(0, mostShown);
      return success(await Promise.all(shown.map((one) => standing(options, one))));
    },
  };
}

const mostShown = 5;

function prepare(
  { signer, workstation, now }: ApplicationsOptions,
  { certificate }: TokenKey,
  values: FormValues,
): Outcome<PreparedDocument> {
  const own = { 'applicant.fullName': holderOf(certificate), 'applicant.iin': certificate.subject.iin ?? '' };
  const body = nest(applicationFields, { ...values, ...own });
  const fault = documentTypes[accessApplication.type as 'access-application'].fault({
    ...newEnvelope(accessApplication, workstation, now()),
    body,
  });
  if (fault !== null) return failure('document-malformed', { detail: fault.replace(/^body\./, '') });
  return success(signer.prepare(accessApplication, body));
}

/** The SIGN key of a certificate on a token that is in now. */
function applicantKey(agents: TokenAgents, sha256: string): Outcome<TokenKey> {
  const tokens = agents.tokens();
  for (const { serial, label, certificates } of tokens) {
    const found = certificates.find((one) => one.sha256 === sha256);
    if (found === undefined) continue;
    const { certificate, purpose, fault } = found;
    if (certificate === null || fault !== null)
      return { ok: false, error: fault ?? { code: 'certificate-malformed' } };
    if (purpose !== 'sign') return failure('certificate-wrong-usage');
    return success({ tokenSerial: serial, tokenLabel: label, certificate });
  }
  return failure(tokens.length === 0 ? 'token-absent' : 'token-changed');
}

type View = ReturnType<TokenAgents['tokens']>[number]['certificates'][number];

function signersOf({ certificate, purpose, fault }: View): string[] {
  const iin = purpose === 'sign' && fault === null ? certificate?.subject.iin : null;
  return iin == null ? [] : [iin];
}

interface Sent {
  readonly entry: OutboxEntry;
  readonly body: ReturnType<typeof accessApplication.schema.parse>['body'];
}

function read(entry: OutboxEntry): Sent[] {
  const document = readDocument(entry.der, accessApplication.schema);
  return document.ok ? [{ entry, body: document.value.document.body }] : [];
}

/** How one application stands: here, at the centre, and what the operator decided. */
async function standing(
  { channel, trust }: ApplicationsOptions,
  { entry, body }: Sent,
): Promise<ApplicationRow> {
  const { id, issuedAt, state, reason } = entry;
  const row = { id, issuedAt, action: body.action, holder: body.applicant.fullName, decision: null };
  if (state !== 'accepted')
    return { ...row, state: state === 'waiting' ? 'waiting' : 'not-taken', fault: reason };
  const connection = channel.current();
  if (!connection.ok) return { ...row, state: 'unknown', fault: connection.error };
  const answer = await createCentre(connection.value).application(id);
  if (!answer.ok) return { ...row, state: 'unknown', fault: answer.error };
  if ('state' in answer.value) return { ...row, state: answer.value.state, fault: null };
  const decision = readDecision(trust, id, answer.value.der);
  if (!decision.ok) return { ...row, state: 'unknown', fault: decision.error };
  const { outcome, document } = decision.value;
  return { ...row, state: outcome === 'grant' ? 'granted' : 'refused', fault: null, decision: document };
}
