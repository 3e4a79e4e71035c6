import { useState } from 'react';
import type { Account, FilingSummary } from '../../protocol/http.ts';
import type { PreparedDocument, RequestRow } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { DocumentsPage } from '../features/documents/DocumentsPage.tsx';
import { FiledNotice } from '../features/documents/FiledNotice.tsx';
import { FilingFormPage } from '../features/documents/FilingFormPage.tsx';
import { NewDocumentPage } from '../features/documents/NewDocumentPage.tsx';
import { ReviewPage } from '../features/new-request/ReviewPage.tsx';
import type { FilingPlace, Place } from './place.ts';
import type { Known } from './use-desk-lists.ts';
import type { FilingDrafts } from './use-filing-drafts.ts';

interface DocumentPlacesProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly account: Account;
  readonly filings: Known<FilingSummary>;
  readonly requests: readonly RequestRow[];
  readonly drafts: FilingDrafts;
  /** Puts a document on the list of those to sign together. */
  readonly onLater?: (prepared: PreparedDocument) => void;
}

const list = (selected: string | null): Place => ({ page: 'documents', selected });

/** The pages of the documents' desk. What is typed into a form is kept until it is signed. */
export function DocumentPlaces(props: DocumentPlacesProps) {
  const { place, go, account, filings, requests, drafts, onLater } = props;
  const [signed, setSigned] = useState<string | null>(null);
  const rows = filings.rows ?? [];
  const start = (form: FilingPlace) => {
    setSigned(null);
    go({ page: 'filing-form', ...form });
  };
  if (place.page === 'documents')
    return (
      <DocumentsPage
        key={place.selected}
        account={account}
        filings={filings}
        initial={place.selected}
        onNew={() => go({ page: 'new-document' })}
        onAnswer={(type, answered) => start({ type, answered })}
        notice={
          signed === null ? null : <FiledNotice id={signed} isThere={rows.some(({ id }) => id === signed)} />
        }
      />
    );
  if (place.page === 'new-document')
    return (
      <NewDocumentPage
        account={account}
        onChoose={(type) => start({ type, answered: null })}
        onBack={() => go(list(null))}
      />
    );
  if (place.page === 'filing-form')
    return (
      <FilingFormPage
        key={`${place.type} ${place.answered}`}
        type={place.type}
        answered={place.answered}
        filings={rows}
        requests={requests}
        values={drafts.of(place)}
        isKept={drafts.isKept}
        onChange={(values) => drafts.keep(place, values)}
        onPrepared={(prepared) => go({ ...place, page: 'filing-review', prepared })}
        onBack={() => go(place.answered === null ? { page: 'new-document' } : list(place.answered))}
      />
    );
  if (place.page !== 'filing-review') return null;
  return (
    <ReviewPage
      prepared={place.prepared}
      sign={(id) => bridge.call('signFiling', { id })}
      {...(onLater === undefined
        ? {}
        : {
            onLater: () => {
              drafts.keep(place, {});
              onLater(place.prepared);
            },
          })}
      onBack={() => go({ page: 'filing-form', type: place.type, answered: place.answered })}
      onSigned={(id) => {
        drafts.keep(place, {});
        setSigned(id);
        go(list(id));
      }}
    />
  );
}
