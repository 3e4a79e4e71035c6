import type { Account } from '../../../protocol/http.ts';
import { decide } from '../../../protocol/regulation/decide.ts';
import { services } from '../../../protocol/services/catalogue.ts';
import { useSay } from '../../language.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { decisionTexts } from '../new-request/texts.ts';
import { homeTexts as texts } from './texts.ts';

const looks = {
  allowed: { icon: 'pass', text: decisionTexts.allowed, tone: 'safe' },
  'allowed-with-conditions': { icon: 'warn', text: decisionTexts.allowedIf, tone: 'waiting' },
  refused: { icon: 'refused', text: decisionTexts.refused, tone: 'refused' },
} as const;

/** What the officer's role is granted on the ground the program knows, service by service. */
export function Rights({ account }: { account: Account }) {
  const say = useSay();
  return (
    <Panel heading={say(texts.rights)}>
      <p className="muted">{say(texts.rightsGround)}</p>
      <ul className="rights">
        {services.map((service) => {
          const { outcome } = decide({
            role: account.role,
            isMvd: account.isMvd,
            ground: 'criminal-case',
            service: service.number,
            article: null,
            channel: 'workstation',
          });
          return (
            <li key={service.number}>
              <span>
                {service.number}. {say(service.title)}
              </span>
              <Mark tone={looks[outcome].tone} icon={looks[outcome].icon}>
                {say(looks[outcome].text)}
              </Mark>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
