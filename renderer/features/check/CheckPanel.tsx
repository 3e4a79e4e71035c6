import type { ReactNode } from 'react';
import type { Failure } from '../../../protocol/outcome.ts';
import { fill } from '../../../protocol/text.ts';
import type { CheckReport } from '../../../protocol/workstation-check.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showMoment } from '../../ui/digits.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { CheckTable } from './CheckTable.tsx';
import { checkTexts as texts } from './texts.ts';

export interface CheckHandle {
  readonly report: CheckReport | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: () => void;
}

/** The check of this machine with its last report; the old lines stay in sight while a new one runs. */
export function CheckPanel({ check }: { check: CheckHandle }) {
  const say = useSay();
  return (
    <Panel
      heading={say(texts.title)}
      aside={
        <span className="check-aside">
          <CheckTime check={check} />
          <Button kind="quiet" onPress={check.run} isDisabled={check.busy}>
            {say(texts.again)}
          </Button>
        </span>
      }
    >
      {check.failure === null ? null : <FailureNotice failure={check.failure} />}
      {check.report === null ? (
        <p className="muted">{say(texts.notYet)}</p>
      ) : (
        <CheckTable lines={check.report.lines} />
      )}
      <p className="muted fine">{say(texts.rule)}</p>
    </Panel>
  );
}

function CheckTime({ check }: { check: CheckHandle }): ReactNode {
  const say = useSay();
  if (check.busy)
    return (
      <span className="muted fine" role="status">
        {say(texts.running)}
      </span>
    );
  if (check.report === null) return null;
  return (
    <span className="muted fine">
      {say(fill(texts.checkedAt, { time: showMoment(check.report.checkedAt) }))}
    </span>
  );
}
