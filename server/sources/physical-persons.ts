import { z } from 'zod';
import { iinDigits } from '../../protocol/documents/document.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { createHttpsSource, field, type Source } from './source.ts';

const record = z.object({
  iin: iinDigits,
  surname: field,
  givenName: field,
  patronymic: field,
  birthDate: field,
  birthPlace: field,
  citizenship: field,
  documentNumber: field,
  address: field,
});

/** State database "Physical persons" (service 1 of appendix 2). */
export function createPhysicalPersons(client: MutualClient, address: string): Source {
  return createHttpsSource(client, { name: 'physical-persons', address, record, asked: { iin: 'iin' } });
}
