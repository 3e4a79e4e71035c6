import { useEffect, useState } from 'react';
import type { BenchState } from '../../../protocol/admin-ipc.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { benchBridge } from './bench-bridge.ts';
import { benchTexts as texts } from './texts.ts';

/** What the running action is at, for how long, and how to end it. */
export function Progress({ running }: { running: NonNullable<BenchState['running']> }) {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const { phase, since, seconds } = running;
  const passed = Math.max(0, Math.round((now - Date.parse(since)) / 1000));
  const working = fill(texts.working, { passed: String(passed), seconds: String(seconds) });
  const words = phase === 'pin' ? texts.waitsPin : phase === 'starting' ? texts.starting : working;
  const stop = () =>
    void benchBridge.call('cancel', {}).then((got) => {
      setKept(got.ok && !got.value);
    });
  return (
    <div className="bench-progress" role="status" data-phase={phase}>
      <p>{say(words)}</p>
      {isKept && phase === 'working' ? <p className="muted">{say(texts.uncancelled)}</p> : null}
      <Button onPress={stop}>{say(texts.stop)}</Button>
    </div>
  );
}
