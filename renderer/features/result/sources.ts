import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { ServiceNumber } from '../../../protocol/services/service.ts';
import type { Text } from '../../../protocol/text.ts';

/** A database by the title of the service it answers; where several answer one service, with its own name behind. */
export function sourceTitle(number: ServiceNumber, source: string): Text {
  const service = serviceOf(number);
  if (service === null || !service.sources.includes(source)) return { kk: source, ru: source };
  if (service.sources.length === 1) return service.title;
  return { kk: `${service.title.kk} (${source})`, ru: `${service.title.ru} (${source})` };
}
