import type { RequestRow } from '../../../protocol/ipc.ts';
import { groundTitle } from '../../../protocol/regulation/grounds.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showItem } from '../../ui/items.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Value } from '../../ui/Value.tsx';
import { ReceiptMark, StateMark } from './RequestState.tsx';
import { ServiceName } from './RequestsTable.tsx';
import { stateTexts, listTexts as texts } from './texts.ts';
import { canOpen, type RequestActions } from './use-request-actions.ts';

interface DetailProps {
  readonly row: RequestRow;
  readonly actions: RequestActions;
}

/** One request with what can be done with it, and why something cannot. */
export function RequestDetail({ row, actions }: DetailProps) {
  const say = useSay();
  const failure = actions.failure?.id === row.id ? actions.failure.failure : null;
  return (
    <Panel heading={say(texts.detail)} className="request-detail">
      <div className="request-detail-columns">
        <div className="request-detail-actions">
          <div className="request-detail-buttons">
            {canOpen(row) ? (
              <Button
                kind="primary"
                keys="Enter"
                onPress={() => actions.open(row)}
                isDisabled={actions.opening}
              >
                {say(texts.openResult)}
              </Button>
            ) : null}
            {row.receipt === 'none' ? null : (
              <Button onPress={() => actions.showReceipt(row)}>{say(texts.showReceipt)}</Button>
            )}
          </div>
          {actions.opening ? <p role="status">{say(texts.opening)}</p> : null}
          {failure === null ? null : <FailureNotice failure={failure} />}
          {canOpen(row) ? <p className="muted fine">{say(texts.openOnce)}</p> : null}
          {row.state === 'refused' && row.reason !== null ? <FailureNotice failure={row.reason} /> : null}
          {row.state === 'waiting' ? <p>{say(texts.signedWaiting)}</p> : null}
          {failure === null ? <AlreadyShown row={row} /> : null}
        </div>
        <RowFacts row={row} />
      </div>
    </Panel>
  );
}

/** Why a result that is or was shown cannot be opened again, and since when. */
function AlreadyShown({ row }: { row: RequestRow }) {
  const say = useSay();
  if (row.state === 'opened')
    return (
      <Notice tone="waiting" heading={say(stateTexts.opened)}>
        <p>{say(texts.openNow)}</p>
        <p className="muted fine">{say(showItem('rules-151/52'))}</p>
      </Notice>
    );
  if (row.state !== 'destroyed') return null;
  const openedAt = row.openedAt ?? row.destroyedAt ?? '';
  return <FailureNotice failure={{ code: 'result-already-opened', params: { openedAt } }} tone="plain" />;
}

function RowFacts({ row }: { row: RequestRow }) {
  const say = useSay();
  const times = [
    { label: texts.openedAt, value: row.openedAt },
    { label: texts.destroyedAt, value: row.destroyedAt },
  ];
  return (
    <Facts
      facts={[
        { label: say(texts.state), value: <StateMark state={row.state} /> },
        { label: say(texts.caseNumber), value: <Value value={row.caseNumber || '—'} kind="case" /> },
        { label: say(texts.ground), value: say(groundTitle(row.ground)), wide: true },
        { label: say(texts.service), value: <ServiceName number={row.service} />, wide: true },
        { label: say(texts.time), value: showMoment(row.issuedAt) },
        { label: say(texts.receipt), value: <ReceiptMark receipt={row.receipt} /> },
        ...times.flatMap((time) =>
          time.value === null ? [] : [{ label: say(time.label), value: showMoment(time.value) }],
        ),
        ...(row.supplements === null
          ? []
          : [
              {
                label: say(texts.supplements),
                value: <span className="hash">{row.supplements}</span>,
                wide: true,
              },
            ]),
        { label: say(texts.id), value: <span className="hash">{row.id}</span>, wide: true },
      ]}
    />
  );
}
