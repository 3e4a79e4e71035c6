import { useState } from 'react';
import { applicationFields } from '../../../protocol/documents/access-application-fields.ts';
import { type FormValues, shownFields } from '../../../protocol/forms.ts';
import type { AppState, PreparedDocument } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { titleOfType } from '../document/type-title.ts';
import { FormFields } from '../form/FormFields.tsx';
import { type FormFault, faultsOfFields, goingOn } from '../form/faults.ts';
import { formTexts } from '../form/texts.ts';
import { Page } from '../shell/Page.tsx';
import { ApplicantPanel } from './ApplicantPanel.tsx';
import './applicant.css';
import { applicantsOn } from './applicants.ts';
import { applicantTexts as texts } from './texts.ts';

interface ApplicationFormProps {
  readonly state: AppState;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  readonly onPrepared: (prepared: PreparedDocument) => void;
  readonly onBack: () => void;
}

const prefix = 'application-';

/** What the certificate does not say; the name and ИИН are main's to put in. */
const fields = applicationFields.filter(({ name }) => !name.startsWith('applicant.'));

/** The form of appendix 5 for a person nobody signed in: it goes on to the document that will be signed. */
export function ApplicationFormPage({ state, values, onChange, onPrepared, onBack }: ApplicationFormProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [tries, setTries] = useState(0);
  const offered = applicantsOn(state.tokens);
  const certificate = offered.find(({ sha256 }) => sha256 === chosen) ?? offered[0] ?? null;
  const prepare = useAction(
    () =>
      bridge.call('prepareApplication', { certificate: certificate?.sha256 ?? '', values: { ...values } }),
    onPrepared,
  );
  const goOn = () => {
    const found = [...faultsOfFields(prefix, fields, values), ...unconfirmed(values)];
    setTries(tries + 1);
    setFaults(found);
    if (found.length === 0 && certificate !== null) prepare.run();
  };
  useHotkeys({ 'Ctrl+Enter': goOn, Escape: onBack });
  const shown = faults.length > 0 ? faults : refusedField(prepare.failure);
  return (
    <Page
      name="application"
      title={say(titleOfType('access-application'))}
      focusId={`${prefix}action`}
      actions={
        <Button keys="Esc" onPress={onBack}>
          {say(texts.back)}
        </Button>
      }
    >
      <Panel heading={say(texts.form)}>
        <ErrorSummary
          tries={tries}
          heading={say(formTexts.summary)}
          errors={shown.map(({ target, label, text }) => ({
            target,
            text: `${say(label)}: ${goingOn(say(text))}`,
          }))}
        />
        {prepare.failure === null || shown.length > 0 ? null : <FailureNotice failure={prepare.failure} />}
        <FormFields tried={tries > 0} {...{ prefix, fields, values, onChange }} />
        <div className="request-actions">
          <Button
            kind="primary"
            keys="Ctrl+Enter"
            onPress={goOn}
            isDisabled={prepare.busy || certificate === null}
          >
            {say(texts.show)}
          </Button>
          {prepare.busy ? <span role="status">{say(texts.preparing)}</span> : null}
          <span className="muted fine">{say(certificate === null ? texts.whyNoSign : texts.kept)}</span>
        </div>
      </Panel>
      <ApplicantPanel {...{ offered, certificate }} onChoose={setChosen} />
    </Page>
  );
}

/** Each declaration of appendix 5 must be made: an unticked one makes the application incomplete (item 46). */
function unconfirmed(values: FormValues): readonly FormFault[] {
  return shownFields(fields, values)
    .filter(({ kind, name }) => kind === 'flag' && values[name] !== 'true')
    .map(({ name, label }) => ({ target: `${prefix}${name}`, label, text: texts.unconfirmed }));
}

/** The field whose value the document's schema refused. */
function refusedField(failure: Failure | null): readonly FormFault[] {
  const detail = failure?.code === 'document-malformed' ? (failure.params?.['detail'] ?? '') : '';
  const field = fields.find(({ name }) => name === detail);
  return field === undefined
    ? []
    : [{ target: `${prefix}${field.name}`, label: field.label, text: texts.malformed }];
}
