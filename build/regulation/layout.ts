/** The width every printed page keeps to, in columns. */
export const width = 120;

/** A heading with a line of its own. */
export function heading(text: string): string {
  return `\n${text}\n${'─'.repeat(Math.min(width, text.length))}`;
}

/** Cuts or pads a text to exactly `size` columns. */
export function fit(text: string, size: number): string {
  return (text.length > size ? `${text.slice(0, size - 1)}…` : text).padEnd(size);
}

/** Breaks a text at blanks into lines of the page's width; lines after the first begin with `indent`. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let lead = /^ */.exec(text)?.[0] ?? '';
  for (const word of text.trim().split(' ')) {
    const longer = line === '' ? lead + word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      lead = indent;
      line = lead + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
