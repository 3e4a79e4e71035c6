import type { Account, FilingSummary } from '../../protocol/http.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { NewRequestPage } from '../features/new-request/NewRequestPage.tsx';
import { ReviewPage } from '../features/new-request/ReviewPage.tsx';
import { reviewTexts } from '../features/new-request/texts.ts';
import { RequestsPage } from '../features/requests/RequestsPage.tsx';
import { SignedNotice } from '../features/requests/SignedNotice.tsx';
import type { Place } from './place.ts';
import type { DraftHandle } from './use-draft.ts';
import type { RequestsHandle } from './use-requests.ts';
import type { Signed } from './use-signed.ts';

interface RequestPlacesProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly goNew: () => void;
  readonly account: Account;
  readonly requests: RequestsHandle;
  readonly handle: DraftHandle;
  readonly signed: Signed;
  readonly filings: readonly FilingSummary[];
  /** Puts a document on the list of those to sign together. */
  readonly onLater?: (prepared: PreparedDocument) => void;
  readonly onPetition: (values: Record<string, string>) => void;
}

/** The pages of the requests' desk: the list, the form, the document before it is signed. */
export function RequestPlaces(props: RequestPlacesProps) {
  const { place, go, goNew, account, requests, handle, signed, filings, onPetition, onLater } = props;
  if (place.page === 'new-request')
    return (
      <NewRequestPage
        account={account}
        handle={handle}
        filings={filings}
        onPetition={onPetition}
        onPrepared={(prepared) => go({ page: 'review', prepared })}
        onBack={() => go({ page: 'requests', selected: null })}
      />
    );
  if (place.page === 'review')
    return (
      <ReviewPage
        prepared={place.prepared}
        sign={(id) => bridge.call('signRequest', { id })}
        worth={reviewTexts.equal}
        {...(onLater === undefined
          ? {}
          : {
              onLater: () => {
                handle.clear();
                onLater(place.prepared);
              },
            })}
        onBack={() => go({ page: 'new-request' })}
        onSigned={(id) => {
          signed.remember(id);
          go({ page: 'requests', selected: id });
        }}
      />
    );
  if (place.page !== 'requests') return null;
  return (
    <RequestsPage
      rows={requests.rows}
      failure={requests.failure}
      onNew={goNew}
      initial={place.selected}
      notice={signed.row === null ? null : <SignedNotice row={signed.row} onCorrect={goNew} />}
    />
  );
}
