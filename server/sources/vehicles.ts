import { z } from 'zod';
import { iinDigits } from '../../protocol/documents/document.ts';
import type { MutualClient } from '../registries/mutual-client.ts';
import { createHttpsSource, field, type Source } from './source.ts';

const record = z.object({
  plate: field,
  model: field,
  year: field,
  colour: field,
  vin: field,
  ownerIin: iinDigits,
  ownerName: field,
});

/** Database "Vehicles" (service 5 of appendix 2). */
export function createVehicles(client: MutualClient, address: string): Source {
  return createHttpsSource(client, {
    name: 'vehicles',
    address,
    record,
    asked: { plate: 'plate', iin: 'ownerIin' },
  });
}
