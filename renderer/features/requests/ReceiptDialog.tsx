import type { PresentedDocument } from '../../../protocol/documents/document.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DocumentRows } from '../document/DocumentRows.tsx';
import { listTexts as texts } from './texts.ts';

/** The centre's receipt as it was verified here. */
export function ReceiptDialog({ document, onClose }: { document: PresentedDocument; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog heading={say(document.title)} onClose={onClose}>
      <DocumentRows document={document} />
      {document.paragraphs.map((paragraph) => (
        <p key={paragraph.ru}>{say(paragraph)}</p>
      ))}
      <div className="dialog-actions">
        <Button keys="Esc" onPress={onClose}>
          {say(texts.close)}
        </Button>
      </div>
    </Dialog>
  );
}
