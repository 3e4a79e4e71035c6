import type { CheckLine, CheckVerdict } from '../../../protocol/workstation-check.ts';
import { useSay } from '../../language.tsx';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import './check.css';
import { checkTexts as texts } from './texts.ts';

const tones: Record<CheckVerdict, MarkTone> = {
  pass: 'safe',
  warn: 'waiting',
  block: 'refused',
  unknown: 'waiting',
};

/** The lines of the check: required, found, verdict, and below a line that needs it what to do. */
export function CheckTable({ lines }: { lines: readonly CheckLine[] }) {
  const say = useSay();
  return (
    <table className="check-table">
      <thead>
        <tr>
          <th scope="col">{say(texts.line)}</th>
          <th scope="col">{say(texts.required)}</th>
          <th scope="col">{say(texts.found)}</th>
          <th scope="col">{say(texts.verdict)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <CheckRow line={line} key={line.check} />
        ))}
      </tbody>
    </table>
  );
}

function CheckRow({ line }: { line: CheckLine }) {
  const say = useSay();
  const next = line.verdict === 'pass' ? null : line.next;
  return (
    <>
      <tr data-check={line.check} data-state={line.verdict} className={next === null ? '' : 'check-has-next'}>
        <th scope="row">{say(line.label)}</th>
        <td>{say(line.required)}</td>
        <td>{say(line.found)}</td>
        <td>
          <Mark tone={tones[line.verdict]} icon={line.verdict}>
            {say(texts[line.verdict])}
          </Mark>
        </td>
      </tr>
      {next === null ? null : (
        <tr data-state={line.verdict} className="check-next">
          <td />
          <td colSpan={3}>
            <span className="visually-hidden">{say(texts.whatToDo)}: </span>
            {say(next)}
          </td>
        </tr>
      )}
    </>
  );
}
