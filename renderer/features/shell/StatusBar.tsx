import type { AppState } from '../../../protocol/ipc.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { DeskLists } from '../../work/use-desk-lists.ts';
import { ChannelStatus } from './ChannelStatus.tsx';
import { Clock } from './Clock.tsx';
import { DutiesStatus } from './DutiesStatus.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NoticeStatus } from './NoticeStatus.tsx';
import './status-bar.css';
import { TokenStatus } from './TokenStatus.tsx';
import { shellTexts as texts } from './texts.ts';
import { WaitingStatus } from './WaitingStatus.tsx';
import { WhoStatus } from './WhoStatus.tsx';

/** Who works, what stands between this machine and the centre, what waits. Never lies and never moves. */
export function StatusBar({ state, lists }: { state: AppState; lists: DeskLists }) {
  const say = useSay();
  const signOut = useAction(() => bridge.call('signOut', {}));
  return (
    <header className="status-bar">
      <WhoStatus session={state.session} />
      <NoticeStatus notices={lists.notices} />
      <TokenStatus token={state.token} tokens={state.tokens} />
      <ChannelStatus channel={state.channel} support={state.support} />
      <WaitingStatus count={state.waiting} />
      {state.session === null ? null : <DutiesStatus duties={lists.duties.rows ?? []} />}
      <Clock />
      <LanguageSwitch language={state.language} />
      {state.session === null ? null : (
        <Button kind="quiet" onPress={() => signOut.run()} isDisabled={signOut.busy}>
          {say(texts.signOut)}
        </Button>
      )}
    </header>
  );
}
