import { z } from 'zod';
import { iinDigits } from '../../protocol/documents/document.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { createHttpsSource, field, type Source } from './source.ts';

const record = z.object({ iin: iinDigits, fullName: field, documentNumber: field, takenOn: field });

/** System of documenting the population: photographs (service 27 of appendix 2). */
export function createPopulationDocuments(client: MutualClient, address: string): Source {
  return createHttpsSource(client, { name: 'population-documents', address, record, asked: { iin: 'iin' } });
}
