import { explain } from '../../../protocol/errors.ts';
import { useSay } from '../../language.tsx';
import { showParams } from '../../ui/params.ts';
import type { DraftHandle } from '../../work/use-draft.ts';
import { requestTexts as texts } from './texts.ts';

/** Whether what is typed is kept yet. */
export function DraftStatus({ handle }: { handle: DraftHandle }) {
  const say = useSay();
  return (
    <span
      className={handle.failure !== null ? 'draft-status draft-failed' : 'draft-status'}
      data-draft={handle.saved}
      role="status"
    >
      {handle.saved === 'saved' ? say(texts.draftSaved) : null}
      {handle.saved === 'saving' ? say(texts.draftSaving) : null}
      {handle.failure === null ? null : (
        <>
          {say(handle.saved === 'unread' ? texts.draftUnread : texts.draftFailed)}:{' '}
          {say(explain(showParams(handle.failure)).text)}
        </>
      )}
    </span>
  );
}
