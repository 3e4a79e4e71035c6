import type { BenchEntry } from '../../../protocol/admin-ipc.ts';
import { explain } from '../../../protocol/errors.ts';
import { useSay } from '../../language.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Value } from '../../ui/Value.tsx';
import { benchTexts as texts, verbTexts } from './texts.ts';

/** What was done since the window was opened, the last first. */
export function History({ entries }: { entries: readonly BenchEntry[] }) {
  const say = useSay();
  return (
    <Panel heading={say(texts.history)} className="bench-history">
      {entries.length === 0 ? <p className="muted">{say(texts.noHistory)}</p> : null}
      <ol>
        {entries.map(({ at, verb, serial, label, fault, files }) => (
          <li key={at} data-verb={verb} data-outcome={fault?.code ?? 'done'}>
            <Value kind="time" value={at} /> {say(verbTexts[verb])} · <span className="digits">{serial}</span>{' '}
            {label}{' '}
            <Mark tone={fault === null ? 'safe' : 'refused'} icon={fault === null ? 'pass' : 'refused'}>
              {say(fault === null ? texts.done : explain(fault).text)}
            </Mark>
            {files.map((file) => (
              <p className="hash" key={file}>
                {file}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
