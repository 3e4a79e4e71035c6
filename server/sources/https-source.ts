import { failure, success } from '../../protocol/outcome.ts';
import type { Service } from '../../protocol/services/service.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { NoAnswer, type Resilient, UnusableAnswer } from '../registries/resilience.ts';
import { answerSchemaOf } from './answer-schema.ts';
import type { Source, SourceAnswer, SourceQuestion } from './source.ts';

/**
 * A state database over HTTPS, whatever its services: `POST /sources/<name>` with the request's id, number and parameters. An answer that
 * is not of the service's catalogue entry, or about somebody else than was asked for, counts as no answer. Without
 * `resilient` it is asked once.
 */
export function createHttpsSource(
  client: MutualClient,
  { name, address }: { readonly name: string; readonly address: string },
  resilient: Resilient = once,
): Source {
  const url = new URL(`/sources/${name}`, address);
  return {
    name,
    ask: async (question) => {
      const answer = await resilient(() => askOnce(client, url, question));
      return answer === null ? failure('source-unreachable', { source: name }) : success(answer);
    },
  };
}

/** Throws `NoAnswer` when there is none, `UnusableAnswer` for one that cannot be used. */
async function askOnce(client: MutualClient, url: URL, question: SourceQuestion): Promise<SourceAnswer> {
  const { request, service, parameters } = question;
  const answer = await client.post(url, { request, service: service.number, parameters });
  const parsed = answerSchemaOf(service).safeParse(answer?.body);
  if (answer?.status !== 200) throw new NoAnswer();
  if (!parsed.success || !isAbout(parsed.data, question)) throw new UnusableAnswer();
  return parsed.data;
}

async function once<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof UnusableAnswer) return null;
    throw error;
  }
}

/** Every record repeats what was asked for; a photograph, a document or relations do not stand without a record. */
function isAbout(answer: SourceAnswer, { service, parameters }: SourceQuestion): boolean {
  return Object.entries(parameters).every(([name, value]) => {
    const field = answeredIn(service, name);
    if (field === null) return true;
    const hasAttachment = answer.photograph !== null || answer.file !== null || answer.graph !== null;
    if (hasAttachment && answer.records.length === 0) return false;
    return answer.records.every((record) => record[field] === value);
  });
}

/** The field that repeats a parameter; null where none does. A parameter the service does not have is in no record. */
function answeredIn({ parameters, details = [] }: Service, name: string): string | null {
  const parameter = parameters.find((known) => known.name === name);
  if (parameter !== undefined) return parameter.answeredIn;
  return details.some((detail) => detail.name === name) ? null : '';
}
