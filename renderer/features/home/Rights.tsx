import { type Capacity, capacityTitles } from '../../../protocol/capacities.ts';
import type { Account } from '../../../protocol/http.ts';
import { groundTitle } from '../../../protocol/regulation/grounds.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { showItem } from '../../ui/items.ts';
import { Panel } from '../../ui/Panel.tsx';
import { emptyDraft } from '../../work/use-draft.ts';
import { titleOfRole } from '../form/registers.ts';
import { offeredGrounds, offeredServices } from '../new-request/offered.ts';
import { homeTexts as texts } from './texts.ts';

type Say = (text: Text) => string;

/** Who the officer is to the acts: the role, what is held beside it, and what each of the role's grounds opens. */
export function Rights({ account }: { account: Account }) {
  const say = useSay();
  return (
    <Panel heading={say(texts.rights)}>
      <Facts
        facts={[
          { label: say(texts.role), value: say(titleOfRole(account.role)) },
          ...besides(account, say),
          { label: say(texts.grounds), value: <Grounds account={account} /> },
        ]}
      />
    </Panel>
  );
}

/** What is held beside the role, one line each: as many as the account has. */
function besides({ capacities, analysisCategory, isUnitHead, unit }: Account, say: Say): Fact[] {
  const facts: Fact[] = [];
  if (capacities.length > 0)
    facts.push({
      label: say(texts.capacities),
      value: (
        <ul>
          {capacities.map((capacity) => (
            <li key={capacity}>
              <CapacityName capacity={capacity} />
            </li>
          ))}
        </ul>
      ),
    });
  if (unit !== '')
    facts.push({ label: say(texts.unit), value: isUnitHead ? `${unit} (${say(texts.unitHead)})` : unit });
  if (analysisCategory !== null)
    facts.push({
      label: say(texts.category),
      value: `${analysisCategory}. ${say(showItem('order-146/3, app.2'))}`,
    });
  return facts;
}

function CapacityName({ capacity }: { capacity: Capacity }) {
  const say = useSay();
  const title = capacityTitles[capacity];
  return (
    <>
      {say(title)} <span className="rights-item">{say(showItem(title.item))}</span>
    </>
  );
}

function Grounds({ account }: { account: Account }) {
  const say = useSay();
  const regulation = useRegulation();
  const grounds = offeredGrounds(account, regulation);
  if (grounds.length === 0) return say(texts.groundsNone);
  return (
    <ul>
      {grounds.map((ground) => {
        const services = offeredServices(account, emptyDraft(ground), regulation);
        const allowed = services.filter(({ refusal }) => refusal === null).length;
        return (
          <li key={ground}>
            {say(groundTitle(ground))}{' '}
            <span className="rights-item">{say(fill(texts.services, { allowed: String(allowed) }))}</span>
          </li>
        );
      })}
    </ul>
  );
}
