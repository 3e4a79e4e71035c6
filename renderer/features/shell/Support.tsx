import type { AppState } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { showItem } from '../../ui/items.ts';
import { shellTexts as texts } from './texts.ts';

/** Whom to call: from the workstation's own configuration, so that it is there when the centre is not. */
export function Support({ support }: { support: AppState['support'] }) {
  const say = useSay();
  if (support === null) return <p className="muted">{say(texts.supportNone)}</p>;
  return (
    <div data-support="true">
      <Facts
        facts={[
          { label: say(texts.supportPhone), value: <span className="digits">{support.phone}</span> },
          { label: say(texts.supportEmail), value: support.email },
        ]}
      />
      <p className="muted fine">
        {say(texts.supportWhen)} {say(showItem('rules-151/42'))}.
      </p>
    </div>
  );
}
