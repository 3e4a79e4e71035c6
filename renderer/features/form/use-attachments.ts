import { useEffect, useEffectEvent, useState } from 'react';
import type { Attachment } from '../../../protocol/attachments.ts';
import { mediaTypeOfKind } from '../../../protocol/attachments.ts';
import type { FormField, FormValues } from '../../../protocol/forms.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';

/** The files that main holds for forms, and how one more is chosen. */
export interface Attaching {
  readonly held: readonly Attachment[];
  /** Opens the system's dialogue for a field. */
  readonly pick: (field: FormField) => void;
  /** Name of the field whose dialogue is open. */
  readonly busy: string | null;
  readonly failure: { readonly field: string; readonly failure: Failure } | null;
}

/** Attaches files to the fields of a form of a type: a chosen one puts its handle into the form's values. */
export function useAttachments(
  type: string,
  fields: readonly FormField[],
  values: FormValues,
  onChange: (values: Record<string, string>) => void,
): Attaching {
  const [held, setHeld] = useState<readonly Attachment[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Attaching['failure']>(null);
  const hasFiles = fields.some(({ kind }) => kind === 'file');
  useEffect(() => {
    if (hasFiles)
      void bridge.call('attachments', {}).then((outcome) => {
        if (outcome.ok) setHeld((before) => [...outcome.value, ...before]);
      });
  }, [hasFiles]);
  // What was typed while the dialogue stood open stays.
  const attach = useEffectEvent((field: FormField, attachment: Attachment) =>
    onChange({ ...values, [field.name]: attachment.handle, ...besides(fields, field, attachment) }),
  );
  const ask = async (field: FormField) => {
    setBusy(field.name);
    setFailure(null);
    const outcome = await bridge.call('pickAttachment', { type, field: field.name });
    setBusy(null);
    if (!outcome.ok) setFailure({ field: field.name, failure: outcome.error });
    else if (outcome.value !== null) {
      const chosen = outcome.value;
      setHeld((before) => [...before, chosen]);
      attach(field, chosen);
    }
  };
  return {
    held,
    busy,
    failure,
    pick: (field) => {
      if (busy === null) void ask(field);
    },
  };
}

/** What the document says of the file beside its bytes, filled in from the file itself. */
function besides(
  fields: readonly FormField[],
  { name }: FormField,
  { name: fileName, kind, sha256 }: Attachment,
): Record<string, string> {
  if (!name.endsWith('.data')) return {};
  const told = { name: fileName, mediaType: mediaTypeOfKind[kind], digest: sha256 };
  const siblings = Object.entries(told).map(
    ([member, value]) => [name.replace(/data$/, member), value] as const,
  );
  return Object.fromEntries(siblings.filter(([sibling]) => fields.some((field) => field.name === sibling)));
}
