import { useSay } from '../../language.tsx';
import { showItem } from '../../ui/items.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ruleOfType } from '../document/type-title.ts';
import { FiledView } from './FiledView.tsx';
import { filingTexts as texts } from './texts.ts';

/** What stands beside the form: the document that is answered, and what the new one rests on and leads to. */
export function AboutDocument({ type, answered }: { type: string; answered: string | null }) {
  const say = useSay();
  return (
    <div className="about-document">
      {answered === null ? null : (
        <Panel heading={say(texts.answered)}>
          <FiledView row={{ id: answered }} />
        </Panel>
      )}
      <Panel heading={say(texts.about)}>
        <p>
          {say(texts.aboutItem)}: {say(showItem(ruleOfType(type)))}.
        </p>
        <p className="muted">{say(texts.aboutSign)}</p>
      </Panel>
    </div>
  );
}
