import { useState } from 'react';
import type { ApplicationAction } from '../../protocol/documents/access-application.ts';
import type { FormValues } from '../../protocol/forms.ts';
import type { AppState, FiledDocument, PreparedDocument } from '../../protocol/ipc.ts';
import { bridge } from '../bridge.ts';
import { ApplicationFormPage } from '../features/applicant/ApplicationFormPage.tsx';
import { useApplications } from '../features/applicant/use-applications.ts';
import type { CheckHandle } from '../features/check/CheckPanel.tsx';
import { ReviewPage } from '../features/new-request/ReviewPage.tsx';
import { StartPage } from '../features/sign-in/StartPage.tsx';

type StartPlace =
  | { readonly page: 'start' | 'form' }
  | { readonly page: 'review'; prepared: PreparedDocument };

/** The pages there are while nobody is signed in: the start, and an application with its review (items 13, 14). */
export function StartPlaces({ state, check, notices }: Omit<StartProps, 'onApply'>) {
  const [place, setPlace] = useState<StartPlace>({ page: 'start' });
  const [values, setValues] = useState<FormValues>({});
  const start = (action: ApplicationAction) => {
    setValues({ ...values, action });
    setPlace({ page: 'form' });
  };
  if (place.page === 'form')
    return (
      <ApplicationFormPage
        {...{ state, values }}
        onChange={setValues}
        onPrepared={(prepared) => setPlace({ page: 'review', prepared })}
        onBack={() => setPlace({ page: 'start' })}
      />
    );
  if (place.page === 'review')
    return (
      <ReviewPage
        prepared={place.prepared}
        sign={(id) => bridge.call('signApplication', { id })}
        onBack={() => setPlace({ page: 'form' })}
        onSigned={() => {
          setValues({});
          setPlace({ page: 'start' });
        }}
      />
    );
  return <Start {...{ state, check, notices }} onApply={start} />;
}

interface StartProps {
  readonly state: AppState;
  readonly check: CheckHandle;
  readonly notices: readonly FiledDocument[];
  readonly onApply: (action: ApplicationAction) => void;
}

function Start({ state, check, notices, onApply }: StartProps) {
  const applications = useApplications();
  return <StartPage {...{ state, check, applications, notices, onApply }} />;
}
