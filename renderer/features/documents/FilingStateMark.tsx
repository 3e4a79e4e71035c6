import type { FilingState } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { filingStateTexts } from './texts.ts';

const looks: Readonly<Record<FilingState, { icon: IconName; tone: MarkTone }>> = {
  open: { icon: 'clock', tone: 'waiting' },
  'in-force': { icon: 'accepted', tone: 'action' },
  granted: { icon: 'pass', tone: 'safe' },
  refused: { icon: 'refused', tone: 'refused' },
  answered: { icon: 'ready', tone: 'plain' },
  closed: { icon: 'block', tone: 'muted' },
};

/** How a filed document stands. */
export function FilingStateMark({ state }: { state: FilingState }) {
  const say = useSay();
  return (
    <span data-filing-state={state}>
      <Mark {...looks[state]}>{say(filingStateTexts[state])}</Mark>
    </span>
  );
}
