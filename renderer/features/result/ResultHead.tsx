import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { resultTexts as texts } from './texts.ts';

interface ResultHeadProps {
  readonly closesAt: string | null;
  readonly onExpired: () => void;
  readonly children: ReactNode;
}

const lastSeconds = 60;

/** "Shown once", what closing does, and how long there is. */
export function ResultHead({ closesAt, onExpired, children }: ResultHeadProps) {
  const say = useSay();
  const left = useSecondsLeft(closesAt, onExpired);
  const soon = left !== null && left <= lastSeconds;
  return (
    <header className="result-head">
      <div className="result-once">
        <Icon name="opened" />
        <h1>{say(texts.once)}</h1>
        {left === null ? null : (
          <p
            className={soon ? 'result-timer result-timer-soon' : 'result-timer'}
            role="timer"
            data-seconds={left}
          >
            <Icon name={soon ? 'warn' : 'clock'} />
            <span>
              {say(texts.timer)}: <span className="digits">{showLeft(left)}</span>
            </span>
          </p>
        )}
        <span className="visually-hidden" role="status">
          {soon ? say(texts.soon) : ''}
        </span>
        {children}
      </div>
      <p className="result-what">{say(texts.what)}</p>
    </header>
  );
}

function useSecondsLeft(closesAt: string | null, onExpired: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const expired = useEffectEvent(onExpired);
  useEffect(() => {
    if (closesAt === null) return;
    const end = Date.parse(closesAt);
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) {
        window.clearInterval(timer);
        expired();
      }
    };
    const timer = window.setInterval(tick, 500);
    tick();
    return () => window.clearInterval(timer);
  }, [closesAt]);
  return left;
}

function showLeft(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
