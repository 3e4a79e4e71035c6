import { useEffect, useState } from 'react';
import { showAstana, showClock } from '../../../protocol/time.ts';
import { useSay } from '../../language.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { shellTexts as texts } from './texts.ts';

/** Astana time by the clock of this machine. */
export function Clock() {
  const say = useSay();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="status-item" data-status="clock" data-state="running">
      <Popover
        label={say(texts.clock)}
        trigger={
          <span>
            {showClock(now)} {say(texts.astana)}
          </span>
        }
      >
        <p>
          {say(texts.clock)}: {showAstana(now)}
        </p>
      </Popover>
    </div>
  );
}
