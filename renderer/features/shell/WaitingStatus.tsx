import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusItem } from './StatusItem.tsx';
import { shellTexts as texts } from './texts.ts';

/** How many signed documents are still on this machine only. */
export function WaitingStatus({ count }: { count: number }) {
  const say = useSay();
  return (
    <StatusItem
      name="waiting"
      state={count === 0 ? 'none' : 'some'}
      label={say(texts.waiting)}
      value={count}
      mark={<Icon name="send" />}
      attention={count > 0}
    >
      <p>{say(count === 0 ? texts.waitingNone : texts.waitingSome)}</p>
    </StatusItem>
  );
}
