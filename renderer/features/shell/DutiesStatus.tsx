import type { DutyView } from '../../../protocol/http.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DutyLines } from '../duties/DutyLines.tsx';
import { dutyTexts as texts } from '../duties/texts.ts';
import { StatusItem } from './StatusItem.tsx';

/** How many terms run, and how many of them are over. */
export function DutiesStatus({ duties }: { duties: readonly DutyView[] }) {
  const say = useSay();
  const overdue = duties.filter(({ isOverdue }) => isOverdue).length;
  const counts = { all: String(duties.length), overdue: String(overdue) };
  return (
    <StatusItem
      name="duties"
      state={overdue > 0 ? 'overdue' : duties.length > 0 ? 'some' : 'none'}
      label={say(texts.title)}
      value={overdue === 0 ? counts.all : say(fill(texts.count, counts))}
      mark={<Icon name={overdue > 0 ? 'warn' : 'clock'} />}
      attention={duties.length > 0}
    >
      {duties.length === 0 ? <p>{say(texts.none)}</p> : <DutyLines duties={duties} />}
    </StatusItem>
  );
}
