import { Checkbox } from 'react-aria-components';
import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Ask } from './questions.ts';
import { pinTexts as texts } from './texts.ts';

const words = {
  full: texts.counterFull,
  low: texts.counterLow,
  final: texts.counterFinal,
  unknown: texts.counterUnknown,
} as const;

interface PinCounterProps {
  readonly counter: Ask['counter'];
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** What is known of the counter, no more; the last try must be confirmed before anything can be typed. */
export function PinCounter({ counter, confirmed, onConfirm }: PinCounterProps) {
  const say = useSay();
  if (counter === 'locked') return null;
  const calm = counter === 'full' || counter === 'unknown';
  return (
    <div className={`pin-counter pin-counter-${counter}`} data-counter={counter}>
      {calm ? null : <Icon name="warn" />}
      <div>
        <p>{say(words[counter])}</p>
        {counter === 'final' ? (
          <Checkbox className="pin-confirm" isSelected={confirmed} onChange={onConfirm} autoFocus>
            <span className="pin-box" aria-hidden="true" />
            {say(texts.finalConfirm)}
          </Checkbox>
        ) : null}
      </div>
    </div>
  );
}
