import type { DutyView } from '../../../protocol/http.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showMoment } from '../../ui/digits.ts';
import { showItem } from '../../ui/items.ts';
import { Mark } from '../../ui/Mark.tsx';
import './duties.css';
import { dutyTexts as texts } from './texts.ts';

interface DutyLinesProps {
  readonly duties: readonly DutyView[];
  /** Opens the document a duty is about; left out where there is no way to it. */
  readonly onShow?: (filing: string) => void;
}

/** What must be done by a time: overdue first, each with its item and the way to its document. */
export function DutyLines({ duties, onShow }: DutyLinesProps) {
  const say = useSay();
  return (
    <ul className="duties">
      {overdueFirst(duties).map((duty) => (
        <li key={`${duty.duty} ${duty.filing} ${duty.dueAt}`} data-duty={duty.duty}>
          <Mark tone={duty.isOverdue ? 'refused' : 'waiting'} icon={duty.isOverdue ? 'warn' : 'clock'}>
            {say(
              fill(duty.isOverdue ? texts.overdue : texts.due, { day: showMoment(duty.dueAt).slice(0, 16) }),
            )}
          </Mark>
          <span>
            {say(duty.text)} <span className="duty-item">{say(showItem(duty.item))}</span>
          </span>
          {duty.filing === null || onShow === undefined ? null : (
            <Button kind="quiet" onPress={() => onShow(duty.filing ?? '')}>
              {say(texts.show)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function overdueFirst(duties: readonly DutyView[]): readonly DutyView[] {
  return duties.toSorted(
    (one, other) =>
      Number(other.isOverdue) - Number(one.isOverdue) || Date.parse(one.dueAt) - Date.parse(other.dueAt),
  );
}
