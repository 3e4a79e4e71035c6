import { failure, type Outcome, success } from '../../protocol/outcome.ts';

/**
 * A file of lines `name: value` with the given names, each at most once; empty lines and `#` comments are passed over.
 * A line without a name counts as `bare` when that is given. Blanks around a value do not belong to it. Fails with
 * `file-malformed`, naming the line, never its content.
 */
export function parseLabelledLines<Name extends string>(
  text: string,
  file: string,
  names: readonly Name[],
  bare: Name | null = null,
): Outcome<Partial<Record<Name, string>>> {
  const values: Partial<Record<Name, string>> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const found = names.find((name) => line.startsWith(`${name}:`));
    const name = found ?? bare;
    const value = (found === undefined ? line : line.slice(found.length + 1)).trim();
    if (name === null || value === '' || values[name] !== undefined)
      return failure('file-malformed', { file, detail: `:${index + 1}` });
    values[name] = value;
  }
  return success(values);
}
