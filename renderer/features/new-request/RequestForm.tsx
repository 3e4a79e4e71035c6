import { useState } from 'react';
import { cleanDigits } from '../../../protocol/identifiers/iin.ts';
import { cleanPlate } from '../../../protocol/identifiers/plate.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { groundTitle } from '../../../protocol/regulation/grounds.ts';
import { services } from '../../../protocol/services/catalogue.ts';
import type { ServiceParameter } from '../../../protocol/services/service.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { groupDigits } from '../../ui/digits.ts';
import { GroupedField } from '../../ui/GroupedField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { FieldNote } from '../../ui/TextField.tsx';
import { caseNumberNote, type Note, valueNote } from './field-notes.ts';
import { chosenOf, fieldIds } from './form-state.ts';
import { requestTexts as texts } from './texts.ts';

interface FormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** After a try to go on, empty fields are shown as wrong too. */
  readonly tried: boolean;
}

const caseGroups = [2, 4, 2, 1, 6];
const showCase = (value: string) => (/^\d+$/.test(value) ? groupDigits(value, caseGroups) : value);
const showIinTyped = (value: string) => (/^\d+$/.test(value) ? groupDigits(value, [6, 6]) : value);

/** The fields of a request: ground, case number, service, parameter. */
export function RequestForm({ draft, onChange, tried }: FormProps) {
  const say = useSay();
  const [left, setLeft] = useState(false);
  const { service, parameter } = chosenOf(draft);
  const typed = draft.particulars['caseNumber'] ?? '';
  const number = caseNumberNote(typed, tried || (left && typed !== ''));
  return (
    <>
      <div className="field">
        <p>
          <span className="field-label">{say(texts.ground)}:</span> {say(groundTitle('criminal-case'))}
        </p>
        <p className="muted fine">{say(texts.groundWords)}</p>
      </div>
      <GroupedField
        id={fieldIds.caseNumber}
        label={say(texts.caseNumber)}
        value={typed}
        onChange={(caseNumber) =>
          onChange({ ...draft, particulars: { ...draft.particulars, caseNumber: caseNumber.slice(0, 64) } })
        }
        onBlur={() => setLeft(true)}
        clean={cleanDigits}
        show={showCase}
        note={useNote(number)}
        digits
      />
      <Select
        id={fieldIds.service}
        label={say(texts.service)}
        placeholder={say(texts.serviceChoose)}
        options={services.map((known) => ({
          id: String(known.number),
          label: `${known.number}. ${say(known.title)}`,
        }))}
        value={draft.service === null ? null : String(draft.service)}
        onChange={(id) => onChange({ ...draft, service: Number(id) })}
        error={tried && draft.service === null ? say(texts.missing) : null}
      />
      {service === null || service.parameters.length < 2 ? null : (
        <Choice
          label={say(texts.parameter)}
          orientation="horizontal"
          options={service.parameters.map((known) => ({ id: known.name, label: say(known.label) }))}
          value={parameter?.name ?? null}
          onChange={(name) => onChange({ ...draft, parameter: name })}
        />
      )}
      {parameter === null ? null : (
        <ValueField
          draft={draft}
          onChange={onChange}
          tried={tried}
          parameter={parameter}
          key={parameter.kind}
        />
      )}
    </>
  );
}

function ValueField({
  draft,
  onChange,
  tried,
  parameter,
}: FormProps & { readonly parameter: ServiceParameter }) {
  const say = useSay();
  const [left, setLeft] = useState(false);
  const isIin = parameter.kind === 'iin';
  const note = valueNote(draft.value, parameter.kind, tried || (left && draft.value !== ''));
  return (
    <GroupedField
      id={fieldIds.value}
      label={say(parameter.label)}
      value={draft.value}
      onChange={(value) => onChange({ ...draft, value: value.slice(0, 64) })}
      onBlur={() => setLeft(true)}
      clean={isIin ? cleanDigits : cleanPlate}
      show={isIin ? showIinTyped : (value) => value}
      note={useNote(note)}
      digits={isIin}
    />
  );
}

function useNote(note: Note): FieldNote {
  const say = useSay();
  const tones = { hint: 'hint', wrong: 'error', right: 'safe' } as const;
  return { tone: tones[note.state], text: say(note.text) };
}
