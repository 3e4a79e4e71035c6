import type { WebContents } from 'electron';
import type { WindowKind } from '../../protocol/ipc.ts';

/** Which web contents belong to which kind of our windows; the registrar believes nothing else. */
export interface OpenWindows {
  add(contents: WebContents, kind: WindowKind): void;
  kindOf(contents: number): WindowKind | null;
  /** Contents of one kind that are open now. */
  ofKind(kind: WindowKind): WebContents[];
}

/** Creates the register; entries leave with their web contents. */
export function createOpenWindows(): OpenWindows {
  const open = new Map<number, { readonly contents: WebContents; readonly kind: WindowKind }>();
  return {
    add: (contents, kind) => {
      const { id } = contents;
      open.set(id, { contents, kind });
      contents.once('destroyed', () => open.delete(id));
    },
    kindOf: (contents) => open.get(contents)?.kind ?? null,
    ofKind: (kind) => [...open.values()].filter((one) => one.kind === kind).map(({ contents }) => contents),
  };
}
