import { useEffect, useState } from 'react';
import { showAstana, showClock } from '../../../protocol/time.ts';
import { useSay } from '../../language.tsx';
import { StatusItem } from './StatusItem.tsx';
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
    <StatusItem
      name="clock"
      state="running"
      label={say(texts.astana)}
      value={<span className="tabular">{showClock(now)}</span>}
    >
      <p>
        {say(texts.clock)}: <span className="tabular">{showAstana(now)}</span>
      </p>
    </StatusItem>
  );
}
