import type { Account } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Value } from '../../ui/Value.tsx';
import { titleOfRole } from '../form/registers.ts';
import { shortName } from './short-name.ts';
import { shellTexts as texts } from './texts.ts';

/** Who is signed in: name, role, body. */
export function WhoStatus({ session }: { session: Account | null }) {
  const say = useSay();
  if (session === null)
    return (
      <div className="status-item status-who" data-status="who" data-state="absent">
        <span className="status-nobody">
          <Icon name="person" />
          <span className="status-words">
            <strong>{say(texts.system)}</strong>
            <span className="status-second">{say(texts.notSignedIn)}</span>
          </span>
        </span>
      </div>
    );
  const roleWords = say(titleOfRole(session.role));
  return (
    <div className="status-item status-who" data-status="who" data-state="present">
      <Popover
        label={say(texts.who)}
        trigger={
          <>
            <Icon name="person" />
            <span className="status-words">
              <strong>{session.fullName}</strong>
              <span className="status-second">
                {shortName(roleWords)} · {shortName(session.organisation)}
              </span>
            </span>
          </>
        }
      >
        <Facts
          facts={[
            { label: say(texts.fullName), value: session.fullName },
            { label: say(texts.iin), value: <Value value={session.iin} kind="iin" /> },
            { label: say(texts.role), value: roleWords },
            { label: say(texts.position), value: session.position },
            { label: say(texts.body), value: session.organisation },
            ...(session.unit === '' ? [] : [{ label: say(texts.unit), value: session.unit }]),
            ...(session.agreementSignedAt === null
              ? []
              : [{ label: say(texts.agreement), value: showMoment(session.agreementSignedAt) }]),
            { label: say(texts.sessionEnds), value: showMoment(session.endsAt) },
          ]}
        />
      </Popover>
    </div>
  );
}
