import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Value } from '../../ui/Value.tsx';
import { resultTexts as texts } from './texts.ts';

/** What is known of a document that came with the answer: there is no viewer here, only what to compare it by. */
export function ResultDocument({ file }: { file: NonNullable<ResultContent['file']> }) {
  const say = useSay();
  return (
    <div className="result-document">
      <p>{say(texts.documentWhy)}</p>
      <Facts
        facts={[
          { label: say(texts.documentType), value: 'PDF' },
          { label: say(texts.documentSize), value: say(kilobytes(file.bytes)) },
          { label: 'SHA-256', value: <Value value={file.sha256} kind="hash" /> },
        ]}
      />
    </div>
  );
}

function kilobytes(bytes: number) {
  const size = String(Math.ceil(bytes / 1024));
  return { kk: `${size} КБ`, ru: `${size} КБ` };
}
