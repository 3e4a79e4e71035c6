import './watermark.css';

const marks = Array.from({ length: 40 }, (_, place) => `mark-${place}`);

/** Who opened this, where and when, over the whole window; above the data, out of the way of reading and of the mouse. */
export function Watermark({ words }: { words: string }) {
  return (
    <div className="watermark" aria-hidden="true" data-watermark={words}>
      {marks.map((mark) => (
        <span key={mark}>{words}</span>
      ))}
    </div>
  );
}
