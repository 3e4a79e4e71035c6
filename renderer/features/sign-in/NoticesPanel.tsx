import type { FiledDocument } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DocumentView } from '../document/DocumentView.tsx';
import { dutyTexts } from '../duties/texts.ts';

/** The notices of planned work in force, each in the words of its signed document; nothing while there is none. */
export function NoticesPanel({ notices }: { notices: readonly FiledDocument[] }) {
  const say = useSay();
  if (notices.length === 0) return null;
  return (
    <Panel heading={say(dutyTexts.notice)}>
      {notices.map(({ id, document }) => (
        <div key={id} data-notice={id}>
          <DocumentView document={document} />
        </div>
      ))}
    </Panel>
  );
}
