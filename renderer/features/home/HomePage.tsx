import type { Account, DutyView } from '../../../protocol/http.ts';
import type { RequestRow } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import type { Known } from '../../work/use-desk-lists.ts';
import { DutiesPanel } from '../duties/DutiesPanel.tsx';
import { Page } from '../shell/Page.tsx';
import './home.css';
import { RequestLines } from './RequestLines.tsx';
import { Rights } from './Rights.tsx';
import { homeTexts as texts } from './texts.ts';

interface HomeProps {
  readonly account: Account;
  readonly rows: readonly RequestRow[] | null;
  /** Why the list could not be read. */
  readonly failure: Failure | null;
  readonly duties: Known<DutyView>;
  readonly hasDraft: boolean;
  readonly onNew: () => void;
  readonly onShow: (id: string | null) => void;
  readonly onShowFiling: (id: string) => void;
}

const attention = new Set(['ready', 'delivered', 'refused']);

/** The desk one comes back to: what waits for the officer, what was sent last, what the role is granted. */
export function HomePage(props: HomeProps) {
  const { account, rows, failure, duties, hasDraft, onNew, onShow, onShowFiling } = props;
  const say = useSay();
  useHotkeys({ F9: onNew });
  const waiting = (rows ?? []).filter((row) => attention.has(row.state));
  return (
    <Page
      name="home"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="F9" onPress={onNew}>
          {say(hasDraft ? texts.continueDraft : texts.newRequest)}
        </Button>
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      <DutiesPanel duties={duties} onShow={onShowFiling} />
      <Panel heading={say(texts.attention)}>
        <RequestLines
          rows={waiting.slice(0, 6)}
          empty={say(rows === null ? texts.loading : texts.attentionEmpty)}
          onShow={onShow}
        />
      </Panel>
      <Panel
        heading={say(texts.recent)}
        aside={
          <Button kind="quiet" keys="F3" onPress={() => onShow(null)}>
            {say(texts.all)}
          </Button>
        }
      >
        <RequestLines
          rows={(rows ?? []).slice(0, 6)}
          empty={say(rows === null ? texts.loading : texts.recentEmpty)}
          onShow={onShow}
        />
      </Panel>
      <Rights account={account} />
    </Page>
  );
}
