import './icon.css';

// 16 px grid, 1.5 px strokes; every icon stands beside a word and is hidden from assistive technology.
const paths = {
  pass: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.1 2.1L11.2 6',
  warn: 'M8 2 14.5 13.5h-13L8 2ZM8 6.3v3.4M8 11.4v.4',
  block: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8h6',
  unknown:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6.2 6.3a1.8 1.8 0 1 1 2.5 1.8c-.5.2-.7.6-.7 1.1M8 11.2v.3',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.3 1.6',
  working:
    'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M3.4 3.4l2.1 2.1M10.5 10.5l2.1 2.1M3.4 12.6l2.1-2.1M10.5 5.5l2.1-2.1',
  ready: 'M2 4.5h12v8.5H2zM2 5l6 4.5L14 5',
  sealed: 'M2 4.5h12v8.5H2zM2 5l6 4.5L14 5M10.2 11a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 0 0-2.4 0',
  opened: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  destroyed: 'M3 4h10M6 4V2.5h4V4M4.2 4l.6 9.5h6.4l.6-9.5M6.5 7l3 4M9.5 7l-3 4',
  refused: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  accepted: 'M3 1.5h7l3 3v10H3zM5.3 9l1.9 1.9L10.8 7',
  send: 'M2 8h11M9 4l4 4-4 4',
  token: 'M5 6.5h6V14H5zM6 6.5V2h4v4.5M7.3 4v.4M8.7 4v.4',
  channel: 'M2 5.5h12M2 10.5h12M5 2.5l-3 3 3 3M11 7.5l3 3-3 3',
  home: 'M2 7.5 8 2l6 5.5M3.5 6.3V14h9V6.3M6.5 14v-4h3v4',
  list: 'M5.5 4H14M5.5 8H14M5.5 12H14M2 4h.6M2 8h.6M2 12h.6',
  station: 'M1.5 2.5h13v8.5h-13zM5.5 14h5M8 11v3',
  key: 'M10.3 2.2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM7.8 8.2 2 14M4 12l1.6 1.6',
  document: 'M3 1.5h7l3 3v10H3zM5.5 7.5h5M5.5 10.5h5',
  down: 'M4 6l4 4 4-4',
  conflict: 'M2 5h9M8 2l3 3-3 3M14 11H5M8 8l-3 3 3 3',
  person: 'M8 2a2.8 2.8 0 1 0 0 5.6A2.8 2.8 0 0 0 8 2ZM2.5 14c.4-3 2.7-4.6 5.5-4.6s5.1 1.6 5.5 4.6',
  out: 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2ZM10.7 10.7 14 14',
} as const;

export type IconName = keyof typeof paths;

/** An inline picture beside a word; never the only bearer of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
