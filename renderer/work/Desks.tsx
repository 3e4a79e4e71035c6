import { useState } from 'react';
import type { Account } from '../../protocol/http.ts';
import { CheckPage } from '../features/check/CheckPage.tsx';
import type { CheckHandle } from '../features/check/CheckPanel.tsx';
import { HomePage } from '../features/home/HomePage.tsx';
import { firstGround } from '../features/new-request/offered.ts';
import { Rail } from '../features/shell/Rail.tsx';
import { DocumentPlaces } from './DocumentPlaces.tsx';
import { deskOf, desks, type Place, placeOf } from './place.ts';
import { RequestPlaces } from './RequestPlaces.tsx';
import type { DeskLists } from './use-desk-lists.ts';
import { isEmpty, useDraft } from './use-draft.ts';
import { useFilingDrafts } from './use-filing-drafts.ts';
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
  const signed = useSigned(requests.rows, handle);
  const goNew = () => {
    signed.forget();
    setPlace({ page: 'new-request' });
  };
  return (
    <>
      <Rail desks={desks} current={deskOf(place)} onChoose={(desk) => setPlace(placeOf(desk))} />
      {place.page === 'home' ? (
        <HomePage
          account={account}
          rows={requests.rows}
          failure={requests.failure}
          duties={lists.duties}
          hasDraft={!isEmpty(handle.draft)}
          onNew={goNew}
          onShow={(selected) => setPlace({ page: 'requests', selected })}
          onShowFiling={(selected) => setPlace({ page: 'documents', selected })}
        />
      ) : null}
      {place.page === 'check' ? <CheckPage check={check} /> : null}
      <RequestPlaces {...{ place, goNew, account, requests, handle, signed }} go={setPlace} />
      <DocumentPlaces {...{ place, account, drafts }} filings={lists.filings} go={setPlace} />
    </>
  );
}
