import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { shellTexts as texts } from './texts.ts';

/** How many signed documents are still on this machine only. */
export function WaitingStatus({ count }: { count: number }) {
  const say = useSay();
  return (
    <div
      className={count === 0 ? 'status-item' : 'status-item status-attention'}
      data-status="waiting"
      data-state={count === 0 ? 'none' : 'some'}
    >
      <Popover
        label={say(texts.waiting)}
        trigger={
          <>
            <Icon name="send" />
            <span>
              {say(texts.waiting)}: {count}
            </span>
          </>
        }
      >
        <p>{say(count === 0 ? texts.waitingNone : texts.waitingSome)}</p>
      </Popover>
    </div>
  );
}
