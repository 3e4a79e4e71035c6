import { documentTypes, isDocumentTypeName } from '../../../protocol/documents/catalogue.ts';
import type { FormField } from '../../../protocol/forms.ts';
import type { FilingSummary } from '../../../protocol/http.ts';
import type { RequestRow } from '../../../protocol/ipc.ts';
import { serviceOf } from '../../../protocol/services/catalogue.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { showMoment } from '../../ui/digits.ts';
import { Select } from '../../ui/Select.tsx';
import type { FieldProps } from './field-props.ts';
import { roleOptions, serviceOptions } from './registers.ts';
import { formTexts as texts } from './texts.ts';

/** A field whose value is chosen: of a few, of a register, or of one's documents. */
export function ChosenInput(props: FieldProps & { readonly label: string }) {
  const say = useSay();
  const { id, field, value, onChange, tried, filings, requests = [], label } = props;
  const missing = tried && value === '' && field.isOptional !== true ? say(texts.missing) : null;
  if (field.kind === 'choice') return <Few {...props} />;
  const isOwn = field.kind === 'document' || field.kind === 'request';
  const options = field.kind === 'request' ? openedOptions(requests, say) : optionsOf(field, filings, say);
  return (
    <Combobox
      id={id}
      label={label}
      item={field.item}
      placeholder={say(isOwn ? texts.choose : texts.find)}
      empty={say(isOwn && options.length === 0 ? texts.noDocuments : texts.nothing)}
      options={options}
      value={value === '' ? null : value}
      onChange={onChange}
      error={missing}
    />
  );
}

/** Up to three stand in sight, more of them in a list. */
function Few({ id, field, value, onChange, label }: FieldProps & { readonly label: string }) {
  const say = useSay();
  const options = (field.choices ?? []).map((choice) => ({ id: choice.value, label: say(choice.label) }));
  if (options.length <= 3)
    return <Choice label={label} options={options} value={value} onChange={onChange} item={field.item} />;
  return (
    <Select
      id={id}
      label={label}
      item={field.item}
      placeholder={say(texts.choose)}
      options={options}
      value={value}
      onChange={onChange}
      error={null}
    />
  );
}

function optionsOf(
  { kind, types }: FormField,
  filings: readonly FilingSummary[],
  say: (text: Text) => string,
): readonly ComboboxOption[] {
  if (kind === 'role') return roleOptions(say);
  if (kind === 'service') return serviceOptions(say);
  return filings
    .filter(({ type }) => types?.includes(type) ?? true)
    .map((filing) => ({
      id: filing.id,
      label: `${showMoment(filing.issuedAt)} · ${say(titleOf(filing.type))} · ${filing.author}`,
      words: filing.id,
    }));
}

/** Requests whose result was opened: of the others there is nothing on paper, nor to destroy (items 50, 51). */
function openedOptions(
  requests: readonly RequestRow[],
  say: (text: Text) => string,
): readonly ComboboxOption[] {
  return requests
    .filter(({ openedAt }) => openedAt !== null)
    .map(({ id, issuedAt, service, caseNumber }) => ({
      id,
      label: [showMoment(issuedAt), say(serviceTitle(service)), caseNumber]
        .filter((part) => part !== '')
        .join(' · '),
      words: id,
    }));
}

function serviceTitle(number: RequestRow['service']): Text {
  return serviceOf(number)?.title ?? { kk: String(number), ru: String(number) };
}

/** The title of a type of document; a type this edition does not know by its name. */
function titleOf(type: string): Text {
  return isDocumentTypeName(type) ? documentTypes[type].title : { kk: type, ru: type };
}
