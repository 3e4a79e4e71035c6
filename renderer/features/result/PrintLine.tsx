import type { ResultContent } from '../../../protocol/ipc.ts';

/** The head of every printed sheet; the screen does not show it. */
export function PrintLine({ content }: { content: ResultContent }) {
  return (
    <div className="print-line" aria-hidden="true">
      <p>{content.watermark}</p>
      <p className="hash">{content.requestId}</p>
    </div>
  );
}
