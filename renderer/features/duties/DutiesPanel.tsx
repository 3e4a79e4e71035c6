import type { DutyView } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { Known } from '../../work/use-desk-lists.ts';
import { DutyLines } from './DutyLines.tsx';
import { dutyTexts as texts } from './texts.ts';

interface DutiesPanelProps {
  readonly duties: Known<DutyView>;
  readonly onShow: (filing: string) => void;
}

/** The officer's terms on the home page. */
export function DutiesPanel({ duties, onShow }: DutiesPanelProps) {
  const say = useSay();
  const rows = duties.rows ?? [];
  return (
    <Panel heading={say(texts.title)}>
      {duties.failure === null ? null : <FailureNotice failure={duties.failure} />}
      {rows.length > 0 ? <DutyLines duties={rows} onShow={onShow} /> : null}
      {rows.length === 0 && duties.failure === null ? (
        <p className="muted">
          {say(duties.rows === null ? texts.loading : texts.none)}{' '}
          {duties.rows === null ? null : say(texts.noneDetail)}
        </p>
      ) : null}
    </Panel>
  );
}
