import { useState } from 'react';
import type { Account } from '../../protocol/http.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { CheckPage } from '../features/check/CheckPage.tsx';
import type { CheckHandle } from '../features/check/CheckPanel.tsx';
import { HomePage } from '../features/home/HomePage.tsx';
import { NewRequestPage } from '../features/new-request/NewRequestPage.tsx';
import { firstGround } from '../features/new-request/offered.ts';
import { ReviewPage } from '../features/new-request/ReviewPage.tsx';
import { RequestsPage } from '../features/requests/RequestsPage.tsx';
import { SignedNotice } from '../features/requests/SignedNotice.tsx';
import { type Desk, Rail } from '../features/shell/Rail.tsx';
import { shellTexts as texts } from '../features/shell/texts.ts';
import { isEmpty, useDraft } from './use-draft.ts';
import { useRequests } from './use-requests.ts';
import { useSigned } from './use-signed.ts';

type DeskPage = 'home' | 'requests' | 'check';

type Place =
  | { readonly page: 'home' | 'check' | 'new-request' }
  | { readonly page: 'requests'; readonly selected: string | null }
  | { readonly page: 'review'; readonly prepared: PreparedDocument };

const desks: readonly Desk<DeskPage>[] = [
  { page: 'home', label: texts.deskHome, icon: 'home' },
  { page: 'requests', label: texts.deskRequests, icon: 'list' },
  { page: 'check', label: texts.deskCheck, icon: 'station' },
];

const deskOf: Record<Place['page'], DeskPage> = {
  home: 'home',
  'new-request': 'requests',
  review: 'requests',
  requests: 'requests',
  check: 'check',
};

/** The desks of a signed-in officer. What is typed and what was just signed outlive a change of desk. */
export function Desks({ account, check }: { account: Account; check: CheckHandle }) {
  const [place, setPlace] = useState<Place>({ page: 'home' });
  const { rows, failure } = useRequests();
  const handle = useDraft(firstGround(account));
  const signed = useSigned(rows, handle);
  const goNew = () => {
    signed.forget();
    setPlace({ page: 'new-request' });
  };
  const show = (selected: string | null) => setPlace({ page: 'requests', selected });
  return (
    <>
      <Rail
        desks={desks}
        current={deskOf[place.page]}
        onChoose={(page) => (page === 'requests' ? show(null) : setPlace({ page }))}
      />
      {place.page === 'home' ? (
        <HomePage
          account={account}
          rows={rows}
          failure={failure}
          hasDraft={!isEmpty(handle.draft)}
          onNew={goNew}
          onShow={show}
        />
      ) : null}
      {place.page === 'check' ? <CheckPage check={check} /> : null}
      {place.page === 'new-request' ? (
        <NewRequestPage
          account={account}
          handle={handle}
          onPrepared={(prepared) => setPlace({ page: 'review', prepared })}
          onBack={() => show(null)}
        />
      ) : null}
      {place.page === 'review' ? (
        <ReviewPage
          prepared={place.prepared}
          onBack={() => setPlace({ page: 'new-request' })}
          onSigned={(id) => {
            signed.remember(id);
            show(id);
          }}
        />
      ) : null}
      {place.page === 'requests' ? (
        <RequestsPage
          rows={rows}
          failure={failure}
          onNew={goNew}
          initial={place.selected}
          notice={signed.row === null ? null : <SignedNotice row={signed.row} onCorrect={goNew} />}
        />
      ) : null}
    </>
  );
}
