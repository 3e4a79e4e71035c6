import { useState } from 'react';
import type { FormValues } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import type { PreparedDocument, RequestRow } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { formOfType, titleOfType } from '../document/type-title.ts';
import { FormFields } from '../form/FormFields.tsx';
import { type FormFault, faultsOfFields, goingOn } from '../form/faults.ts';
import { formTexts } from '../form/texts.ts';
import { useAttachments } from '../form/use-attachments.ts';
import { Page } from '../shell/Page.tsx';
import { AboutDocument } from './AboutDocument.tsx';
import './documents.css';
import { filingTexts as texts } from './texts.ts';

export interface FilingFormProps {
  readonly type: string;
  /** The document it answers. */
  readonly answered: string | null;
  readonly filings: readonly FilingSummary[];
  readonly requests: readonly RequestRow[];
  readonly values: FormValues;
  /** Whether what was typed last could be kept. */
  readonly isKept: boolean;
  readonly onChange: (values: FormValues) => void;
  readonly onPrepared: (prepared: PreparedDocument) => void;
  readonly onBack: () => void;
}

const prefix = 'field-';

/** The form of any document from its fields; goes on to the document that will be signed. */
export function FilingFormPage(props: FilingFormProps) {
  const { type, answered, filings, requests, values, isKept, onChange, onPrepared, onBack } = props;
  const say = useSay();
  const fields = formOfType(type)?.fields ?? [];
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [tries, setTries] = useState(0);
  const attaching = useAttachments(type, fields, values, onChange);
  const refs = answered === null ? [] : [answered];
  const prepare = useAction(
    () => bridge.call('prepareFiling', { type, values: { ...values }, refs }),
    onPrepared,
  );
  const goOn = () => {
    const found = faultsOfFields(prefix, fields, values);
    setTries(tries + 1);
    setFaults(found);
    if (found.length === 0) prepare.run();
  };
  useHotkeys({ 'Ctrl+Enter': goOn, Escape: onBack });
  const refused = faults.length > 0 ? faults : refusedField(type, prepare.failure);
  return (
    <Page
      name="filing-form"
      title={say(titleOfType(type))}
      focusId={`${prefix}${fields[0]?.name}`}
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
          errors={refused.map(({ target, label, text }) => ({
            target,
            text: `${say(label)}: ${goingOn(say(text))}`,
          }))}
        />
        {prepare.failure === null || refused.length > 0 ? null : <FailureNotice failure={prepare.failure} />}
        <FormFields
          tried={tries > 0}
          {...{ prefix, fields, values, onChange, filings, requests, attaching }}
        />
        <div className="request-actions">
          <Button kind="primary" keys="Ctrl+Enter" onPress={goOn} isDisabled={prepare.busy}>
            {say(texts.show)}
          </Button>
          {prepare.busy ? <span role="status">{say(texts.preparing)}</span> : null}
          <span className="muted fine">{say(isKept ? texts.kept : texts.notKept)}</span>
        </div>
      </Panel>
      <AboutDocument type={type} answered={answered} />
    </Page>
  );
}

/** The field whose value the document's own schema refused, led to like any other fault. */
function refusedField(type: string, failure: Failure | null): readonly FormFault[] {
  const detail = failure?.code === 'document-malformed' ? (failure.params?.['detail'] ?? '') : '';
  const field = formOfType(type)?.fields.find(({ name }) => detail === name || detail.startsWith(`${name}.`));
  return field === undefined
    ? []
    : [{ target: `${prefix}${field.name}`, label: field.label, text: texts.malformed }];
}
