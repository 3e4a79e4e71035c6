import { useState } from 'react';
import type { Account } from '../../protocol/http.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { BatchPage } from '../features/batch/BatchPage.tsx';
import { useBatch } from '../features/batch/use-batch.ts';
import { CheckPage } from '../features/check/CheckPage.tsx';
import type { CheckHandle } from '../features/check/CheckPanel.tsx';
import { ConflictsPage } from '../features/conflicts/ConflictsPage.tsx';
import { HomePage } from '../features/home/HomePage.tsx';
import { firstGround } from '../features/new-request/offered.ts';
import { Rail } from '../features/shell/Rail.tsx';
import { RegulationProvider } from '../regulation.tsx';
import { DocumentPlaces } from './DocumentPlaces.tsx';
import { deskOf, desksOf, type FilingPlace, type Place, placeOf } from './place.ts';
import { RequestPlaces } from './RequestPlaces.tsx';
import type { DeskLists } from './use-desk-lists.ts';
import { isEmpty, useDraft } from './use-draft.ts';
import { useFilingDrafts } from './use-filing-drafts.ts';
import { useOperatorDecisions } from './use-operator-decisions.ts';
import { useRequests } from './use-requests.ts';
import { useSigned } from './use-signed.ts';

interface DesksProps {
  readonly account: Account;
  readonly check: CheckHandle;
  readonly lists: DeskLists;
}

/** The desks of a signed-in officer. What is typed and what was just signed outlive a change of desk. */
export function Desks({ account, check, lists }: DesksProps) {
  const [place, setPlace] = useState<Place>({ page: 'home' });
  const requests = useRequests();
  const handle = useDraft(firstGround(account));
  const drafts = useFilingDrafts();
  const regulation = useOperatorDecisions();
  const batch = useBatch();
  const later = (prepared: PreparedDocument) => {
    batch.add(prepared);
    setPlace({ page: 'batch' });
  };
  const onLater = batch.isFull ? undefined : later;
  const signed = useSigned(requests.rows, handle);
  const goNew = () => {
    signed.forget();
    setPlace({ page: 'new-request' });
  };
  const begin = (type: string, values: Record<string, string>) => {
    const form: FilingPlace = { type, answered: null };
    drafts.keep(form, { ...drafts.of(form), ...values });
    setPlace({ page: 'filing-form', ...form });
  };
  const showFiling = (selected: string) => setPlace({ page: 'documents', selected });
  return (
    <RegulationProvider regulation={regulation}>
      <Rail
        desks={desksOf(account, batch.documents.length > 0 || place.page === 'batch')}
        current={deskOf(place)}
        onChoose={(desk) => setPlace(placeOf(desk))}
      />
      {place.page === 'home' ? (
        <HomePage
          account={account}
          rows={requests.rows}
          failure={requests.failure}
          duties={lists.duties}
          hasDraft={!isEmpty(handle.draft)}
          onNew={goNew}
          onShow={(selected) => setPlace({ page: 'requests', selected })}
          onShowFiling={showFiling}
        />
      ) : null}
      {place.page === 'batch' ? <BatchPage batch={batch} /> : null}
      {place.page === 'check' ? <CheckPage check={check} /> : null}
      {place.page === 'conflicts' ? (
        <ConflictsPage
          onDecide={(values) => begin('regulation-decision', values)}
          onShowFiling={showFiling}
        />
      ) : null}
      <RequestPlaces
        {...{ place, goNew, account, requests, handle, signed }}
        filings={lists.filings.rows ?? []}
        onPetition={(values) => begin('sanction-petition', values)}
        {...(onLater === undefined ? {} : { onLater })}
        go={setPlace}
      />
      <DocumentPlaces
        {...{ place, account, drafts }}
        {...(onLater === undefined ? {} : { onLater })}
        filings={lists.filings}
        requests={requests.rows ?? []}
        go={setPlace}
      />
    </RegulationProvider>
  );
}
