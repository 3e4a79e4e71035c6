import { explain } from '../../../protocol/errors.ts';
import type { Outcome } from '../../../protocol/outcome.ts';
import type { Text } from '../../../protocol/text.ts';
import type { Manner } from '../command.ts';
import type { BulkRun, RowResult } from './run.ts';

/** The answer of `bulk` as text that ends with a line end: one line of JSON, or a line a row and what ended the run. */
export function showBulk(outcome: Outcome<BulkRun>, { json, language }: Manner): string {
  const rows = outcome.ok ? outcome.value.rows : [];
  const error = outcome.ok ? outcome.value.error : outcome.error;
  if (json) {
    const told = error === null ? {} : { error: { ...error, ...explain(error) } };
    return `${JSON.stringify({ ok: error === null, verb: 'bulk', rows, ...told })}\n`;
  }
  const lines = rows.map(
    ({ row, label, serial, outcome: what }) =>
      `${row}  ${label}  ${serial ?? '—'}  ${words[what]?.[language] ?? what}`,
  );
  if (error !== null) {
    const { text, next } = explain(error);
    lines.push(`${text[language]} [${error.code}]`, next[language]);
  }
  return `${lines.join('\n')}\n`;
}

const words: Partial<Readonly<Record<RowResult['outcome'], Text>>> = {
  done: { kk: 'дайын', ru: 'готов' },
  'already-done': { kk: 'бұрын дайындалған', ru: 'готов ранее' },
  'would-initialise': { kk: 'дайындалады', ru: 'будет подготовлен' },
  'would-continue': { kk: 'жалғастырылады', ru: 'будет продолжен' },
};
