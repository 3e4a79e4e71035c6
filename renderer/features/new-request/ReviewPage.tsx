import type { PreparedDocument } from '../../../protocol/ipc.ts';
import type { Outcome } from '../../../protocol/outcome.ts';
import type { Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { AttachedFiles } from '../document/AttachedFiles.tsx';
import { DocumentDigest } from '../document/DocumentDigest.tsx';
import { DocumentView } from '../document/DocumentView.tsx';
import { Page } from '../shell/Page.tsx';
import './new-request.css';
import { reviewTexts as texts } from './texts.ts';

interface ReviewProps {
  readonly prepared: PreparedDocument;
  /** Asks for the PIN and sends; answers when the first try is over. */
  readonly sign: (id: string) => Promise<Outcome<null>>;
  /** What the document is worth, where the acts say it. */
  readonly worth?: Text;
  readonly onBack: () => void;
  /** Puts it on the list of documents to sign together; left out where it must be signed at once. */
  readonly onLater?: () => void;
  readonly onSigned: (id: string) => void;
}

/** The document as it was read back from the bytes that will be signed; sign, or go back with everything typed. */
export function ReviewPage({ prepared, sign: signWith, worth, onBack, onLater, onSigned }: ReviewProps) {
  const say = useSay();
  const sign = useAction(
    () => signWith(prepared.id),
    () => onSigned(prepared.id),
  );
  const back = () => {
    if (!sign.busy) onBack();
  };
  useHotkeys({ 'Ctrl+Enter': () => sign.run(), Escape: back, F8: onLater });
  return (
    <Page
      name="review"
      title={say(texts.title)}
      actions={
        <>
          <Button keys="Esc" onPress={back} isDisabled={sign.busy}>
            {say(texts.back)}
          </Button>
          {onLater === undefined ? null : (
            <Button keys="F8" onPress={onLater} isDisabled={sign.busy}>
              {say(texts.later)}
            </Button>
          )}
          <Button kind="primary" keys="Ctrl+Enter" onPress={() => sign.run()} isDisabled={sign.busy}>
            {say(texts.sign)}
          </Button>
        </>
      }
    >
      {sign.busy ? <p role="status">{say(texts.signing)}</p> : null}
      {sign.failure === null ? null : <FailureNotice failure={sign.failure} />}
      <Panel heading={say(prepared.document.title)}>
        <p className="muted">{say(texts.why)}</p>
        <DocumentView document={prepared.document} />
        <AttachedFiles files={prepared.attachments} />
        {worth === undefined ? null : <p className="muted">{say(worth)}</p>}
      </Panel>
      <Panel heading={say(texts.digest)}>
        <DocumentDigest prepared={prepared} />
      </Panel>
    </Page>
  );
}
