import type { AppState } from '../../../protocol/ipc.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { type DotTone, StatusDot } from '../../ui/StatusDot.tsx';
import { shellTexts as texts } from './texts.ts';

const words: Record<AppState['channel']['state'], { text: Text; tone: DotTone; detail: Text | null }> = {
  up: { text: texts.channelUp, tone: 'safe', detail: texts.channelUpDetail },
  down: { text: texts.channelDown, tone: 'refused', detail: null },
  unknown: { text: texts.channelUnknown, tone: 'idle', detail: texts.channelUnknownDetail },
};

/** The protected channel to the centre, and since when it is as it is. */
export function ChannelStatus({ channel }: { channel: AppState['channel'] }) {
  const say = useSay();
  const { text, tone, detail } = words[channel.state];
  return (
    <div className="status-item" data-status="channel" data-state={channel.state}>
      <Popover
        label={say(texts.channel)}
        trigger={
          <>
            <StatusDot tone={tone} />
            <span>
              {say(texts.channel)}: {say(text)}
            </span>
          </>
        }
      >
        {channel.fault === null ? null : <FailureNotice failure={channel.fault} />}
        {detail === null ? null : <p>{say(detail)}</p>}
        {channel.since === null ? null : (
          <Facts facts={[{ label: say(texts.channelSince), value: showMoment(channel.since) }]} />
        )}
      </Popover>
    </div>
  );
}
