import { oneScan } from '../../../protocol/attachments.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showBytes } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { FieldHead } from '../../ui/FieldHead.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Value } from '../../ui/Value.tsx';
import type { FieldProps } from './field-props.ts';
import './form.css';
import { formTexts as texts } from './texts.ts';
import type { Attaching } from './use-attachments.ts';

type FileInputProps = FieldProps & { readonly label: string; readonly attaching: Attaching };

/** A field that takes a file: chosen in the system's dialogue, told by its name, size and SHA-256. */
export function FileInput({ id, field, value, onChange, tried, label, attaching }: FileInputProps) {
  const say = useSay();
  const chosen = attaching.held.find(({ handle }) => handle === value) ?? null;
  const { kinds, mostBytes } = field.file ?? oneScan;
  const limits = { kinds: kinds.join(', ').toUpperCase(), kilobytes: String(Math.floor(mostBytes / 1024)) };
  const isMissing = tried && chosen === null && field.isOptional !== true;
  const failure = attaching.failure?.field === field.name ? attaching.failure.failure : null;
  return (
    <div className="field" data-file={chosen === null ? 'none' : 'chosen'}>
      <FieldHead item={field.item}>
        <span className="field-label">{label}</span>
      </FieldHead>
      {chosen === null ? null : (
        <Facts
          facts={[
            { label: say(texts.fileName), value: chosen.name },
            { label: say(texts.fileSize), value: say(showBytes(chosen.bytes)) },
            { label: 'SHA-256', value: <Value value={chosen.sha256} kind="hash" /> },
          ]}
        />
      )}
      <div className="file-actions">
        <Button id={id} onPress={() => attaching.pick(field)} isDisabled={attaching.busy !== null}>
          {say(chosen === null ? texts.fileChoose : texts.fileReplace)}
        </Button>
        {chosen === null ? null : (
          <Button kind="quiet" onPress={() => onChange('')}>
            {say(texts.remove)}
          </Button>
        )}
      </div>
      <p className={isMissing ? 'field-note field-note-error' : 'field-note'} aria-live="polite">
        {isMissing ? (
          <>
            <Icon name="refused" />
            {say(texts.fileMissing)}{' '}
          </>
        ) : null}
        {say(fill(texts.fileLimits, limits))}
      </p>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </div>
  );
}
