import { iinFault } from '../identifiers/iin.ts';
import { isPlate } from '../identifiers/plate.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Service } from './service.ts';

/** Checks the parameters of a request: exactly one of the service's own, and well formed. Values stand after cleaning. */
export function checkParameters(
  service: Service,
  parameters: Readonly<Record<string, string>>,
): Outcome<null> {
  const [entry, ...rest] = Object.entries(parameters);
  if (entry === undefined || rest.length > 0) return failure('document-malformed', { detail: 'parameters' });
  const [name, value] = entry;
  const known = service.parameters.find((parameter) => parameter.name === name);
  if (known === undefined) return failure('document-malformed', { detail: `parameter ${name}` });
  if (known.kind === 'iin' && iinFault(value) !== null) return failure('iin-invalid', { iin: value });
  if (known.kind === 'plate' && !isPlate(value)) return failure('plate-invalid', { plate: value });
  return success(null);
}
