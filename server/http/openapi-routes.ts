import type { z } from 'zod';
import {
  accountSchema,
  applicationStateSchema,
  bindSchema,
  challengeSchema,
  cmsMediaType,
  crlMediaType,
  dutyListSchema,
  filingListSchema,
  noticeListSchema,
  operatorDecisionsSchema,
  proofSchema,
  requestListSchema,
  type routes,
  streamEventSchema,
  timeSchema,
  timestampQueryType,
  timestampReplyType,
} from '../../protocol/http.ts';

/** A body: JSON by a schema of `protocol/`, or octets of a media type. */
export interface BodyShape {
  readonly type: string;
  readonly schema: z.ZodType | null;
}

/** What the description of the API says of a route beside its method and path. */
export interface RouteShape {
  readonly summary: string;
  readonly request: BodyShape | null;
  /** Null for an empty answer (204). */
  readonly answer: BodyShape | null;
}

const json = (schema: z.ZodType): BodyShape => ({ type: 'application/json', schema });
const octets = (type: string): BodyShape => ({ type, schema: null });
const get = (summary: string, answer: BodyShape): RouteShape => ({ summary, request: null, answer });

/** Every route of `protocol/http.ts`: one that is missing here does not compile. */
export const routeShapes: Readonly<Record<keyof typeof routes, RouteShape>> = {
  time: get('The centre’s time, Astana.', json(timeSchema)),
  challenge: { summary: 'A nonce for one sign-in.', request: null, answer: json(challengeSchema) },
  documents: {
    summary: 'Takes a signed document; answers its receipt, for accepted and refused alike.',
    request: octets(cmsMediaType),
    answer: octets(cmsMediaType),
  },
  bind: {
    summary: 'Binds a further connection to a session by the session key.',
    request: json(bindSchema),
    answer: json(accountSchema),
  },
  end: { summary: 'Ends the session.', request: null, answer: null },
  me: get('The account of the session.', json(accountSchema)),
  requests: get('The officer’s newest requests.', json(requestListSchema)),
  result: get('A sealed result: CMS AuthEnvelopedData.', octets(cmsMediaType)),
  archived: get(
    'The archive’s sealed copy of a result that an oversight request covers.',
    octets(cmsMediaType),
  ),
  application: get('How an application stands, for its applicant.', json(applicationStateSchema)),
  filings: get('The documents on the account’s desk.', json(filingListSchema)),
  filing: get('The signed bytes of a document on the desk.', octets(cmsMediaType)),
  duties: get('What the account must do, overdue first.', json(dutyListSchema)),
  regulation: get('The operator’s decisions on the regulation in force.', json(operatorDecisionsSchema)),
  notices: get('Notices in force, each a signed document in base64.', json(noticeListSchema)),
  stream: get('Server-sent events; each `data` is an event.', {
    type: 'text/event-stream',
    schema: streamEventSchema,
  }),
  checkpoint: get('The newest signed checkpoint of the journal.', octets('text/plain')),
  revocation: get('A revocation list as the centre has it.', octets(crlMediaType)),
  timestamp: {
    summary: 'A time-stamp (RFC 3161), where the centre gives them.',
    request: octets(timestampQueryType),
    answer: octets(timestampReplyType),
  },
  proof: get('Inclusion proof of a leaf of the journal.', json(proofSchema)),
  openapi: get('This description.', octets('application/json')),
};
