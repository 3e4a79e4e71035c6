import { explain } from '../../../protocol/errors.ts';
import type { Outcome } from '../../../protocol/outcome.ts';
import type { Text } from '../../../protocol/text.ts';
import type { Manner } from '../command.ts';
import type { DriverLine, DriversAnswer } from './drivers.ts';

/** The answer of `drivers` as text that ends with a line end: one line of JSON, or the list in words. */
export function showDrivers(outcome: Outcome<DriversAnswer>, { json, language }: Manner): string {
  if (json) {
    const told = outcome.ok
      ? { ok: true, ...outcome.value }
      : { ok: false, error: { ...outcome.error, ...explain(outcome.error) } };
    return `${JSON.stringify({ verb: 'drivers', ...told })}\n`;
  }
  if (!outcome.ok) {
    const { text, next } = explain(outcome.error);
    return `${text[language]} [${outcome.error.code}]\n${next[language]}\n`;
  }
  const listed = outcome.value.drivers.flatMap(({ name, path, sha256, state, facts }) => [
    `${name}: ${path}`,
    `  ${states[state][language]}, SHA-256 ${sha256}`,
    ...facts.map((fact) => `  ${fact}`),
  ]);
  const known = outcome.value.known.map(
    ({ name, found }) => `  ${name}: ${found.length === 0 ? '—' : found.join(', ')}`,
  );
  return `${[...listed, usual[language], ...known].join('\n')}\n`;
}

const usual: Text = {
  kk: 'Осы компьютердегі белгілі модульдер:',
  ru: 'Известные модули на этом компьютере:',
};

const states: Readonly<Record<DriverLine['state'], Text>> = {
  same: { kk: 'файл өзгермеген', ru: 'файл не изменён' },
  altered: { kk: 'ФАЙЛ ӨЗГЕРГЕН', ru: 'ФАЙЛ ИЗМЕНЁН' },
  missing: { kk: 'ФАЙЛ ЖОҚ', ru: 'ФАЙЛА НЕТ' },
};
