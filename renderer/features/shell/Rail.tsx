import { useSay } from '../../language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import './rail.css';
import type { Text } from '../../../protocol/text.ts';
import { shellTexts as texts } from './texts.ts';

export interface Desk<P extends string> {
  readonly page: P;
  readonly label: Text;
  readonly icon: IconName;
}

interface RailProps<P extends string> {
  readonly desks: readonly Desk<P>[];
  readonly current: P;
  readonly onChoose: (page: P) => void;
}

/** The desks there are, one word, an icon and a key each: F2, F3, … in their order. */
export function Rail<P extends string>({ desks, current, onChoose }: RailProps<P>) {
  const say = useSay();
  useHotkeys(Object.fromEntries(desks.map((desk, place) => [keyOf(place), () => onChoose(desk.page)])));
  return (
    <nav className="rail" aria-label={say(texts.desks)}>
      <ul>
        {desks.map((desk, place) => (
          <li key={desk.page}>
            <button
              type="button"
              className="rail-desk"
              {...(desk.page === current ? { 'aria-current': 'page' as const } : {})}
              aria-keyshortcuts={keyOf(place)}
              onClick={() => onChoose(desk.page)}
            >
              <Icon name={desk.icon} />
              <span className="rail-word">{say(desk.label)}</span>
              <Keys>{keyOf(place)}</Keys>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function keyOf(place: number): string {
  return `F${place + 2}`;
}
