import './watermark.css';

const rows = Array.from({ length: 16 }, (_, place) => `row-${place}`);
const copies = ['first', 'second', 'third', 'fourth'];

/** Who opened this, where and when, over the whole window; above the data, out of the way of reading and of the mouse. */
export function Watermark({ words }: { words: string }) {
  return (
    <div className="watermark" aria-hidden="true" data-watermark={words}>
      {rows.map((row) => (
        <p key={row}>
          {copies.map((copy) => (
            <span key={copy}>{words}</span>
          ))}
        </p>
      ))}
    </div>
  );
}
