import { useState } from 'react';
import type { Account, FilingSummary } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { formOf } from '../../../protocol/regulation/grounds/particulars.ts';
import { grounds, groundTitle } from '../../../protocol/regulation/grounds.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { FieldInput } from '../form/FieldInput.tsx';
import { FormFields } from '../form/FormFields.tsx';
import { chosenOf, decisionOf, fieldIds, needsSanction, parameterField } from './form-state.ts';
import { offeredGrounds } from './offered.ts';
import { SanctionField } from './SanctionField.tsx';
import { ServiceField } from './ServiceField.tsx';
import { requestTexts as texts } from './texts.ts';

interface FormProps {
  readonly account: Account;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** After a try to go on, empty fields are shown as wrong too. */
  readonly tried: boolean;
  readonly filings: readonly FilingSummary[];
  readonly onPetition: (values: Record<string, string>) => void;
}

/** The fields of a request: the ground with all its particulars, the service with its parameter and details. */
export function RequestForm({ account, draft, onChange, tried, ...sanctions }: FormProps) {
  const say = useSay();
  const isSanctioned = needsSanction(decisionOf(account, draft, useRegulation()));
  const [showRefused, setShowRefused] = useState(false);
  return (
    <>
      <GroundField {...{ account, draft, onChange, showRefused }} />
      <FormFields
        key={draft.ground}
        prefix={fieldIds.particulars}
        fields={formOf(draft.ground).fields}
        values={draft.particulars}
        onChange={(particulars) => onChange({ ...draft, particulars })}
        tried={tried}
      />
      <ServiceField {...{ account, draft, onChange, tried, showRefused }} />
      <Checkbox isSelected={showRefused} onChange={setShowRefused}>
        {say(texts.showRefused)}
      </Checkbox>
      {isSanctioned ? <SanctionField {...{ draft, onChange, tried }} {...sanctions} /> : null}
      <ParameterFields {...{ draft, onChange, tried }} />
    </>
  );
}

type GroundProps = Pick<FormProps, 'account' | 'draft' | 'onChange'> & { readonly showRefused: boolean };

function GroundField({ account, draft, onChange, showRefused }: GroundProps) {
  const say = useSay();
  const offered = offeredGrounds(account, useRegulation());
  const shown = grounds.filter(
    (ground) => showRefused || ground === draft.ground || offered.includes(ground),
  );
  return (
    <Select
      id={fieldIds.ground}
      label={say(texts.ground)}
      item={formOf(draft.ground).items[0]}
      placeholder=""
      options={shown.map((ground) => ({
        id: ground,
        label: offered.includes(ground)
          ? say(groundTitle(ground))
          : `${say(groundTitle(ground))} — ${say(texts.notGranted)}`,
      }))}
      value={draft.ground}
      onChange={(id) =>
        onChange({ ...draft, ground: grounds.find((ground) => ground === id) ?? draft.ground })
      }
      error={null}
    />
  );
}

function ParameterFields({ draft, onChange, tried }: Pick<FormProps, 'draft' | 'onChange' | 'tried'>) {
  const say = useSay();
  const { service, parameter } = chosenOf(draft);
  if (service === null || parameter === null) return null;
  return (
    <>
      {service.parameters.length < 2 ? null : (
        <Choice
          label={say(texts.parameter)}
          orientation="horizontal"
          options={service.parameters.map((known) => ({ id: known.name, label: say(known.label) }))}
          value={parameter.name}
          onChange={(name) => onChange({ ...draft, parameter: name })}
        />
      )}
      <FieldInput
        key={parameter.kind}
        id={`${fieldIds.parameter}value`}
        field={parameterField(parameter)}
        value={draft.value}
        onChange={(value) => onChange({ ...draft, value })}
        tried={tried}
        filings={[]}
      />
      <FormFields
        key={String(service.number)}
        prefix={fieldIds.details}
        fields={service.details ?? []}
        values={draft.details}
        onChange={(details) => onChange({ ...draft, details })}
        tried={tried}
      />
    </>
  );
}
