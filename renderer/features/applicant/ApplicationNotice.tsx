import { actionTitles } from '../../../protocol/documents/access-application-fields.ts';
import { explain } from '../../../protocol/errors.ts';
import type { ApplicationRow } from '../../../protocol/ipc.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Notice, type Tone } from '../../ui/Notice.tsx';
import { showParams } from '../../ui/params.ts';
import { DocumentRows } from '../document/DocumentRows.tsx';
import { applicationStates, applicantTexts as texts } from './texts.ts';

const tones: Readonly<Record<ApplicationRow['state'], Tone>> = {
  waiting: 'waiting',
  'not-taken': 'refused',
  unknown: 'waiting',
  open: 'waiting',
  'in-force': 'plain',
  granted: 'safe',
  refused: 'refused',
  answered: 'plain',
  closed: 'plain',
};

/** One application: how it stands, why, and the operator's decision as it was signed. */
export function ApplicationNotice({ row }: { row: ApplicationRow }) {
  const say = useSay();
  const { action, decision, fault, state } = row;
  const time = showMoment(row.issuedAt);
  const sent = {
    kk: fill(texts.sentOn, { action: actionTitles[action].kk, time }).kk,
    ru: fill(texts.sentOn, { action: actionTitles[action].ru, time }).ru,
  };
  return (
    <div data-application={row.id} data-state={state}>
      <Notice tone={tones[state]} heading={say(applicationStates[state])}>
        <p>{say(sent)}</p>
        <p>{row.holder}</p>
        {fault === null ? null : (
          <p>
            {say(explain(showParams(fault)).text)} {say(explain(showParams(fault)).next)}
          </p>
        )}
        {decision === null ? null : (
          <div className="application-decision">
            <DocumentRows document={decision.document} />
            <p className="muted fine">
              {say(texts.decidedBy)}: {decision.signers.join(', ')}
            </p>
          </div>
        )}
        <p className="muted fine">
          {say(texts.number)}: <span className="hash">{row.id}</span>
        </p>
      </Notice>
    </div>
  );
}
