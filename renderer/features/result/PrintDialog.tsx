import { useEffect, useState } from 'react';
import type { PreparedDocument, ResultContent } from '../../../protocol/ipc.ts';
import { fill } from '../../../protocol/text.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { DocumentRows } from '../document/DocumentRows.tsx';
import { printTexts as texts } from './print-texts.ts';

interface PrintDialogProps {
  readonly content: ResultContent;
  readonly onClose: () => void;
}

/** Asks to which materials the print goes, shows the record of it, has it signed, prints (Rules 151, items 50 and 51). */
export function PrintDialog({ content, onClose }: PrintDialogProps) {
  const say = useSay();
  const [prepared, setPrepared] = useState<PreparedDocument | null>(null);
  const [isPrinted, setPrinted] = useState(false);
  return (
    <Dialog heading={say(texts.heading)} onClose={onClose}>
      {isPrinted ? (
        <Printed onClose={onClose} />
      ) : prepared === null ? (
        <PrintForm content={content} onPrepared={setPrepared} onClose={onClose} />
      ) : (
        <PrintReview
          prepared={prepared}
          onBack={() => setPrepared(null)}
          onPrinted={() => setPrinted(true)}
        />
      )}
    </Dialog>
  );
}

interface PrintFormProps extends PrintDialogProps {
  readonly onPrepared: (prepared: PreparedDocument) => void;
}

const mostCopies = 10;
const primary = 'print-primary';

function PrintForm({ content, onPrepared, onClose }: PrintFormProps) {
  const say = useSay();
  const [materials, setMaterials] = useState(content.caseNumber);
  const [copies, setCopies] = useState('1');
  const prepare = useAction(
    () => bridge.call('preparePrint', { materials: materials.trim(), copies: Number(copies) }),
    onPrepared,
  );
  const isNamed = materials.trim() !== '';
  const isCounted = /^\d{1,2}$/.test(copies) && Number(copies) >= 1 && Number(copies) <= mostCopies;
  return (
    <form
      className="print-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed && isCounted) prepare.run();
      }}
    >
      <p>{say(texts.words)}</p>
      {prepare.failure === null ? null : <FailureNotice failure={prepare.failure} />}
      <TextField
        id="print-materials"
        label={say(texts.materials)}
        value={materials}
        onChange={setMaterials}
        note={{ tone: isNamed ? 'hint' : 'error', text: isNamed ? '' : say(texts.missing) }}
        maxLength={300}
        inputRef={focusOnce}
      />
      <TextField
        id="print-copies"
        label={say(texts.copies)}
        value={copies}
        onChange={setCopies}
        note={{
          tone: isCounted ? 'hint' : 'error',
          text: say(fill(texts.copiesHint, { most: `${mostCopies}` })),
        }}
        maxLength={2}
        digits
      />
      <div className="dialog-actions">
        <Button keys="Esc" onPress={onClose}>
          {say(texts.cancel)}
        </Button>
        <Button kind="primary" type="submit" keys="Enter" isDisabled={!isNamed || !isCounted || prepare.busy}>
          {say(prepare.busy ? texts.counting : texts.show)}
        </Button>
      </div>
    </form>
  );
}

interface PrintReviewProps {
  readonly prepared: PreparedDocument;
  readonly onBack: () => void;
  readonly onPrinted: () => void;
}

function PrintReview({ prepared, onBack, onPrinted }: PrintReviewProps) {
  const say = useSay();
  const print = useAction(() => bridge.call('printResult', { id: prepared.id }), onPrinted);
  useEffect(focusPrimary, []);
  const isRecorded = print.failure?.code === 'print-failed' || print.failure?.code === 'print-record-waits';
  return (
    <>
      {print.failure === null ? null : <FailureNotice failure={print.failure} />}
      <DocumentRows document={prepared.document} />
      <p className="muted fine">{say(texts.order)}</p>
      {print.busy ? <p role="status">{say(texts.working)}</p> : null}
      <div className="dialog-actions">
        <Button onPress={onBack} isDisabled={print.busy || isRecorded}>
          {say(texts.back)}
        </Button>
        <Button kind="primary" id={primary} onPress={() => print.run()} isDisabled={print.busy}>
          {say(isRecorded ? texts.again : texts.print)}
        </Button>
      </div>
    </>
  );
}

function Printed({ onClose }: { onClose: () => void }) {
  const say = useSay();
  useEffect(focusPrimary, []);
  return (
    <>
      <Notice tone="safe" heading={say(texts.printed)}>
        <p>{say(texts.printedNext)}</p>
      </Notice>
      <div className="dialog-actions">
        <Button kind="primary" id={primary} onPress={onClose}>
          {say(texts.close)}
        </Button>
      </div>
    </>
  );
}

function focusPrimary(): void {
  document.getElementById(primary)?.focus();
}

function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
