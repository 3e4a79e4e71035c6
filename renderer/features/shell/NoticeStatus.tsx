import type { FiledDocument } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DocumentView } from '../document/DocumentView.tsx';
import { dutyTexts as texts } from '../duties/texts.ts';
import { StatusItem } from './StatusItem.tsx';

/** The notices of planned work that are in force; nothing while there is none. */
export function NoticeStatus({ notices }: { notices: readonly FiledDocument[] }) {
  const say = useSay();
  if (notices.length === 0) return null;
  return (
    <StatusItem
      name="notice"
      state="in-force"
      label={say(texts.notice)}
      value={say(texts.noticeWork)}
      mark={<Icon name="warn" />}
      attention
    >
      {notices.map(({ id, document }) => (
        <section className="status-notice" key={id}>
          <h2>{say(document.title)}</h2>
          <DocumentView document={document} />
        </section>
      ))}
    </StatusItem>
  );
}
