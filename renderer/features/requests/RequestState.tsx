import type { RequestRow } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import './request-state.css';
import { receiptTexts, stateTexts } from './texts.ts';

type State = RequestRow['state'];

const looks: Record<State, { icon: IconName; tone: 'plain' | 'safe' | 'waiting' | 'refused' | 'action' }> = {
  waiting: { icon: 'clock', tone: 'waiting' },
  accepted: { icon: 'accepted', tone: 'plain' },
  working: { icon: 'working', tone: 'plain' },
  ready: { icon: 'ready', tone: 'action' },
  delivered: { icon: 'sealed', tone: 'action' },
  opened: { icon: 'opened', tone: 'waiting' },
  destroyed: { icon: 'destroyed', tone: 'plain' },
  refused: { icon: 'refused', tone: 'refused' },
};

/** Where a request stands: an icon and a word. */
export function StateMark({ state }: { state: State }) {
  const say = useSay();
  const { icon, tone } = looks[state];
  return (
    <span className={`state-mark state-${tone}`} data-state={state}>
      <Icon name={icon} />
      {say(stateTexts[state])}
    </span>
  );
}

/** Whether the centre's receipt was verified here, and proven by its journal. */
export function ReceiptMark({ receipt }: { receipt: RequestRow['receipt'] }) {
  const say = useSay();
  return (
    <span className={`state-mark state-${receipt === 'none' ? 'muted' : 'safe'}`} data-receipt={receipt}>
      <Icon name={receipt === 'none' ? 'clock' : 'pass'} />
      {say(receiptTexts[receipt])}
    </span>
  );
}
