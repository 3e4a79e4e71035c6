import type { RequestRow } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { receiptTexts, stateTexts } from './texts.ts';

type State = RequestRow['state'];

const looks: Record<State, { icon: IconName; tone: MarkTone }> = {
  waiting: { icon: 'clock', tone: 'waiting' },
  accepted: { icon: 'accepted', tone: 'plain' },
  working: { icon: 'working', tone: 'plain' },
  ready: { icon: 'ready', tone: 'action' },
  delivered: { icon: 'sealed', tone: 'action' },
  opened: { icon: 'opened', tone: 'waiting' },
  destroyed: { icon: 'destroyed', tone: 'plain' },
  refused: { icon: 'refused', tone: 'refused' },
};

/** Where a request stands. */
export function StateMark({ state }: { state: State }) {
  const say = useSay();
  return (
    <span data-state={state}>
      <Mark {...looks[state]}>{say(stateTexts[state])}</Mark>
    </span>
  );
}

/** Whether the centre's receipt was verified here, and proven by its journal. */
export function ReceiptMark({ receipt }: { receipt: RequestRow['receipt'] }) {
  const say = useSay();
  const look = receipt === 'none' ? ({ icon: 'clock', tone: 'muted' } as const) : received;
  return (
    <span data-receipt={receipt}>
      <Mark {...look}>{say(receiptTexts[receipt])}</Mark>
    </span>
  );
}

const received = { icon: 'pass', tone: 'safe' } as const;
