import type { FilingSummary } from '../../../protocol/http.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { AttachedFiles } from '../document/AttachedFiles.tsx';
import { DocumentView } from '../document/DocumentView.tsx';
import { CompletenessMark } from './CompletenessMark.tsx';
import { filingTexts as texts } from './texts.ts';
import { useFiled } from './use-filed.ts';

/** A filed document, read from its signed bytes, with the signers that were verified here. */
export function FiledView({ row }: { row: Pick<FilingSummary, 'id'> }) {
  const say = useSay();
  const filed = useFiled(row.id);
  if (filed === null) return <p role="status">{say(texts.reading)}</p>;
  if (!filed.ok) return <FailureNotice failure={filed.error} />;
  const { signers, document, attachments, completeness } = filed.value;
  const names = signers.length === 0 ? say(texts.centre) : signers.join(', ');
  return (
    <>
      <p data-verified="true">
        <Mark tone="safe" icon="pass">
          {say(fill(texts.verified, { signers: names }))}
        </Mark>
      </p>
      <CompletenessMark completeness={completeness} />
      <DocumentView document={document} />
      <AttachedFiles files={attachments} />
    </>
  );
}
