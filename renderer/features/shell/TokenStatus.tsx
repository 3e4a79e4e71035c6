import type { AppState, TokenSummary } from '../../../protocol/ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { type DotTone, StatusDot } from '../../ui/StatusDot.tsx';
import { StatusItem } from './StatusItem.tsx';
import { shellTexts as texts } from './texts.ts';

const words: Record<AppState['token']['state'], { text: Text; tone: DotTone }> = {
  absent: { text: texts.tokenAbsent, tone: 'idle' },
  present: { text: texts.tokenPresent, tone: 'safe' },
  'in-use': { text: texts.tokenInUse, tone: 'safe' },
  'driver-fault': { text: texts.tokenFault, tone: 'refused' },
};

interface TokenStatusProps {
  readonly token: AppState['token'];
  readonly tokens: readonly TokenSummary[];
}

/** The token: absent, present, in use, or its driver failed. */
export function TokenStatus({ token, tokens }: TokenStatusProps) {
  const say = useSay();
  const { text, tone } = words[token.state];
  return (
    <StatusItem
      name="token"
      state={token.state}
      label={say(texts.token)}
      value={say(text)}
      mark={<StatusDot tone={tone} />}
    >
      {token.fault === null ? null : <FailureNotice failure={token.fault} />}
      {tokens.length === 0 ? <p className="muted">{say(texts.tokenNone)}</p> : null}
      {tokens.map((found) => (
        <TokenFacts token={found} key={found.serial} />
      ))}
    </StatusItem>
  );
}

function TokenFacts({ token }: { token: TokenSummary }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        { label: say(texts.token), value: token.label },
        { label: say(texts.tokenSerial), value: <span className="digits">{token.serial}</span> },
        { label: say(texts.tokenDriver), value: token.driver },
        { label: say(texts.tokenCertificates), value: String(token.certificates.length) },
      ]}
    />
  );
}
