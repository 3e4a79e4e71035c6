import type { Account } from '../../../protocol/http.ts';
import type { Draft } from '../../../protocol/ipc.ts';
import { services } from '../../../protocol/services/catalogue.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { serviceOption } from '../form/registers.ts';
import { fieldIds } from './form-state.ts';
import { offeredServices } from './offered.ts';
import { requestTexts as texts } from './texts.ts';

interface ServiceFieldProps {
  readonly account: Account;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly tried: boolean;
  readonly showRefused: boolean;
}

/** The service, found by number or words among those that may be asked; the refused ones only when wished. */
export function ServiceField({ account, draft, onChange, tried, showRefused }: ServiceFieldProps) {
  const say = useSay();
  const offered = offeredServices(account, draft, useRegulation());
  const allowed = offered.filter(({ refusal }) => refusal === null).length;
  const shown = offered.filter(
    ({ service, refusal }) => refusal === null || showRefused || service.number === draft.service,
  );
  return (
    <div className="field">
      <Combobox
        id={fieldIds.service}
        label={say(texts.service)}
        placeholder={say(texts.serviceFind)}
        empty={say(allowed === 0 ? texts.serviceNone : texts.serviceNotFound)}
        options={shown.map(({ service, refusal }) => ({
          ...serviceOption(service, say),
          detail: refusal === null ? null : `${say(texts.refusedService)}: ${say(refusal)}`,
        }))}
        value={draft.service === null ? null : String(draft.service)}
        onChange={(id) => {
          const service = services.find(({ number }) => String(number) === id)?.number ?? null;
          if (service !== draft.service) onChange({ ...draft, service, sanction: null });
        }}
        error={tried && draft.service === null ? say(texts.missing) : null}
      />
      <p className="muted fine">
        {say(
          fill(texts.serviceCount, { allowed: String(allowed), refused: String(offered.length - allowed) }),
        )}
      </p>
    </div>
  );
}
