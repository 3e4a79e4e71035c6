import type { FilingSummary } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FiledView } from '../documents/FiledView.tsx';
import { FieldInput } from '../form/FieldInput.tsx';
import { fieldIds } from './form-state.ts';
import { grantedSanctions, petitionOf, sanctionField } from './sanction.ts';
import { requestTexts as texts } from './texts.ts';

export interface SanctionFieldProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly tried: boolean;
  readonly filings: readonly FilingSummary[];
  /** Begins a petition with what the request says already. */
  readonly onPetition: (values: Record<string, string>) => void;
}

/** The court's sanction a service needs (Rules 151, item 28): one that was granted, or the petition for one. */
export function SanctionField({ draft, onChange, tried, filings, onPetition }: SanctionFieldProps) {
  const say = useSay();
  const granted = grantedSanctions(filings);
  const petition = granted.find(({ id }) => id === draft.sanction)?.refs[0];
  return (
    <div className="sanction-field" data-sanctions={granted.length}>
      <FieldInput
        id={fieldIds.sanction}
        field={sanctionField}
        value={draft.sanction ?? ''}
        onChange={(sanction) => onChange({ ...draft, sanction: sanction === '' ? null : sanction })}
        tried={tried}
        filings={granted}
      />
      <p className="muted fine">{say(granted.length === 0 ? texts.sanctionNone : texts.sanctionHint)}</p>
      {petition === undefined ? null : (
        <details>
          <summary>{say(texts.sanctionPetition)}</summary>
          <FiledView row={{ id: petition }} />
        </details>
      )}
      <div>
        <Button onPress={() => onPetition(petitionOf(draft))}>{say(texts.sanctionAsk)}</Button>
      </div>
    </div>
  );
}
