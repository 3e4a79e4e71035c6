import { useState } from 'react';
import type { AppState } from '../../../protocol/ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import type { TokenSummary } from '../../../protocol/token-summary.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type DotTone, StatusDot } from '../../ui/StatusDot.tsx';
import { useAction } from '../../ui/use-action.ts';
import { StatusItem } from './StatusItem.tsx';
import { TokenCertificates } from './TokenCertificates.tsx';
import { shellTexts as texts } from './texts.ts';

const words: Record<AppState['token']['state'], { text: Text; tone: DotTone }> = {
  'no-reader': { text: texts.tokenNoReader, tone: 'idle' },
  restarting: { text: texts.tokenRestarting, tone: 'refused' },
  asking: { text: texts.tokenAsking, tone: 'safe' },
  busy: { text: texts.tokenBusy, tone: 'safe' },
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
    <>
      <Facts
        facts={[
          { label: say(texts.token), value: token.label },
          { label: say(texts.tokenSerial), value: <span className="digits">{token.serial}</span> },
          { label: say(texts.tokenDriver), value: token.driver },
          { label: say(texts.tokenCertificates), value: String(token.certificates.length) },
        ]}
      />
      <TokenCertificates certificates={token.certificates} />
      <PinActions serial={token.serial} />
    </>
  );
}

/** Setting a new PIN; everything that is typed is typed in the PIN window. */
function PinActions({ serial }: { serial: string }) {
  const say = useSay();
  const [isDone, setDone] = useState(false);
  const done = () => setDone(true);
  const change = useAction(() => bridge.call('changePin', { tokenSerial: serial }), done);
  const unblock = useAction(() => bridge.call('unblockPin', { tokenSerial: serial }), done);
  const busy = change.busy || unblock.busy;
  const failure = change.failure ?? unblock.failure;
  const start = (action: Startable, other: Startable) => {
    setDone(false);
    // What the other one last failed with says nothing of this one.
    other.clear();
    action.run();
  };
  return (
    <>
      {failure === null ? null : <FailureNotice failure={failure} />}
      {isDone && !busy && failure === null ? <Notice tone="safe" heading={say(texts.pinChanged)} /> : null}
      <div className="status-actions">
        <Button onPress={() => start(change, unblock)} isDisabled={busy}>
          {say(texts.changePin)}
        </Button>
        <Button onPress={() => start(unblock, change)} isDisabled={busy}>
          {say(texts.unblockPin)}
        </Button>
      </div>
    </>
  );
}

interface Startable {
  readonly run: () => void;
  readonly clear: () => void;
}
