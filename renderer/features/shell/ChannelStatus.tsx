import type { AppState } from '../../../protocol/ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { type DotTone, StatusDot } from '../../ui/StatusDot.tsx';
import { StatusItem } from './StatusItem.tsx';
import { Support } from './Support.tsx';
import { shellTexts as texts } from './texts.ts';

const words: Record<AppState['channel']['state'], { text: Text; tone: DotTone; detail: Text }> = {
  up: { text: texts.channelUp, tone: 'safe', detail: texts.channelUpDetail },
  down: { text: texts.channelDown, tone: 'refused', detail: texts.channelDownDetail },
  unknown: { text: texts.channelUnknown, tone: 'idle', detail: texts.channelUnknownDetail },
};

/** The protected channel to the centre, and since when it is as it is. */
export function ChannelStatus({ channel, support }: Pick<AppState, 'channel' | 'support'>) {
  const say = useSay();
  const { text, tone, detail } = words[channel.state];
  // An unreachable centre is told in words of its own: those of the error speak of a document just signed.
  const fault = channel.fault?.code === 'server-unreachable' ? null : channel.fault;
  return (
    <StatusItem
      name="channel"
      state={channel.state}
      label={say(texts.channel)}
      value={say(text)}
      mark={<StatusDot tone={tone} />}
    >
      {fault === null ? null : <FailureNotice failure={fault} />}
      {fault === null ? <p>{say(detail)}</p> : null}
      {channel.since === null ? null : (
        <Facts facts={[{ label: say(texts.channelSince), value: showMoment(channel.since) }]} />
      )}
      {channel.state === 'down' ? (
        <>
          <h2>{say(texts.support)}</h2>
          <Support support={support} />
        </>
      ) : null}
    </StatusItem>
  );
}
