import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import type { Decision } from '../../../protocol/regulation/decide.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { showItem } from '../../ui/items.ts';
import { Panel } from '../../ui/Panel.tsx';
import './decision.css';
import { centreChecks, type Explained, explainDecision, type Sentence } from './explained.ts';
import { decisionOf } from './form-state.ts';
import { decisionTexts as texts } from './texts.ts';

const outcomes: Record<Decision['outcome'], { text: Text; icon: IconName }> = {
  allowed: { text: texts.allowed, icon: 'pass' },
  'allowed-with-conditions': { text: texts.allowedIf, icon: 'warn' },
  refused: { text: texts.refused, icon: 'refused' },
};

const duties = [
  { text: texts.purpose, item: 'rules-151/6' },
  { text: texts.journal, item: 'rules-151/39, 53' },
  { text: texts.once, item: 'rules-151/52' },
];

/** What the acts say to what is being filled in: allowed, on which conditions, or refused, and by which item. */
export function DecisionPanel({ account, draft }: { account: Account; draft: Draft }) {
  const say = useSay();
  const regulation = useRegulation();
  const decision = decisionOf(account, draft, regulation);
  return (
    <Panel heading={say(texts.title)} className="decision">
      <div aria-live="polite" data-decision={decision?.outcome ?? 'none'}>
        {decision === null ? <NoDecision /> : <Outcome decision={decision} />}
      </div>
      {decision === null ? null : (
        <Grounds explained={explainDecision(account, draft, decision, regulation)} />
      )}
      {decision === null || decision.outcome === 'refused' ? null : (
        <>
          <Sentences heading={say(texts.centre)} sentences={centreChecks(decision)} />
          <Sentences heading={say(texts.known)} sentences={duties} />
        </>
      )}
    </Panel>
  );
}

function Grounds({ explained }: { explained: Explained }) {
  const say = useSay();
  return (
    <>
      <Sentences heading={say(texts.conditions)} sentences={explained.conditions} />
      <Sentences heading={say(texts.reasons)} sentences={explained.reasons} />
      <Sentences heading={say(texts.operatorDecisions)} sentences={explained.operatorDecisions} />
      <Sentences heading={say(texts.marks)} sentences={explained.marks} />
    </>
  );
}

function NoDecision() {
  const say = useSay();
  return (
    <div className="decision-outcome decision-none">
      <Icon name="unknown" />
      <div>
        <p className="decision-word">{say(texts.choose)}</p>
        <p className="muted">{say(texts.chooseNext)}</p>
      </div>
    </div>
  );
}

function Outcome({ decision }: { decision: Decision }) {
  const say = useSay();
  const { text, icon } = outcomes[decision.outcome];
  return (
    <p className={`decision-outcome decision-${decision.outcome}`}>
      <Icon name={icon} />
      <span className="decision-word">{say(text)}</span>
    </p>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly Sentence[] }) {
  const say = useSay();
  if (sentences.length === 0) return null;
  return (
    <div className="decision-group">
      <h3>{heading}</h3>
      <ul>
        {sentences.map(({ text, item }) => (
          <li key={`${item} ${text.ru}`}>
            <span>{say(text)}</span> <span className="decision-item">{say(showItem(item))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
