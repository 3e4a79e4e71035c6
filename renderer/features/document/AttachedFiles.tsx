import type { AttachedFile } from '../../../protocol/attachments.ts';
import { useSay } from '../../language.tsx';
import { showBytes } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Value } from '../../ui/Value.tsx';
import { documentTexts as texts } from './texts.ts';

/** The files inside a document: told from one another, never opened in these windows and never saved from them. */
export function AttachedFiles({ files }: { files: readonly AttachedFile[] | undefined }) {
  const say = useSay();
  if (files === undefined || files.length === 0) return null;
  return (
    <div className="attached-files">
      <h3>{say(texts.attached)}</h3>
      {files.map(({ label, name, bytes, sha256 }) => (
        <Facts
          key={`${label.ru} ${sha256}`}
          facts={[
            { label: say(texts.attachedTo), value: name === null ? say(label) : `${say(label)}: ${name}` },
            { label: say(texts.attachedSize), value: say(showBytes(bytes)) },
            { label: 'SHA-256', value: <Value value={sha256} kind="hash" /> },
          ]}
        />
      ))}
      <p className="muted fine">{say(texts.attachedClosed)}</p>
    </div>
  );
}
