import { useState } from 'react';
import { type BatchLine, mostInBatch } from '../../../protocol/batch.ts';
import type { PreparedDocument } from '../../../protocol/ipc.ts';
import { fill } from '../../../protocol/text.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { AttachedFiles } from '../document/AttachedFiles.tsx';
import { DocumentDigest } from '../document/DocumentDigest.tsx';
import { DocumentView } from '../document/DocumentView.tsx';
import { Page } from '../shell/Page.tsx';
import './batch.css';
import { batchTexts as texts } from './texts.ts';
import type { Batch } from './use-batch.ts';

/** Every document of the list in full, and one action that signs them all: the officer's own choice each time. */
export function BatchPage({ batch }: { batch: Batch }) {
  const say = useSay();
  const { documents, isFull, remove } = batch;
  const [sent, setSent] = useState<readonly BatchLine[]>([]);
  const ids = documents.map(({ id }) => id);
  const sign = useAction(
    () => bridge.call('signBatch', { ids }),
    (lines) => {
      setSent(lines);
      remove(lines.map(({ id }) => id));
    },
  );
  const canSign = documents.length > 0 && !sign.busy;
  useHotkeys({ 'Ctrl+Enter': canSign ? () => sign.run() : undefined });
  const count = `${documents.length}`;
  return (
    <Page
      name="batch"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="Ctrl+Enter" onPress={() => sign.run()} isDisabled={!canSign}>
          {say(fill(texts.sign, { count }))}
        </Button>
      }
    >
      {sign.busy ? <p role="status">{say(texts.signing)}</p> : null}
      {sign.failure === null ? null : <FailureNotice failure={sign.failure} />}
      {sent.length === 0 ? null : <SentNotice lines={sent} />}
      <p className="muted">{say(documents.length === 0 ? texts.empty : texts.words)}</p>
      {isFull ? <p>{say(fill(texts.full, { most: `${mostInBatch}` }))}</p> : null}
      {documents.map((prepared) => (
        <OneDocument
          key={prepared.id}
          prepared={prepared}
          isBusy={sign.busy}
          onRemove={() => remove([prepared.id])}
        />
      ))}
    </Page>
  );
}

function SentNotice({ lines }: { lines: readonly BatchLine[] }) {
  const say = useSay();
  const refused = lines.flatMap(({ id, fault }) => (fault === null ? [] : [{ id, fault }]));
  const count = `${lines.length - refused.length}`;
  return (
    <>
      {lines.length === refused.length ? null : (
        <Notice tone="safe" heading={say(fill(texts.sent, { count }))}>
          <p>{say(texts.sentNext)}</p>
        </Notice>
      )}
      {refused.map(({ id, fault }) => (
        <FailureNotice key={id} failure={fault}>
          <p className="hash">{id}</p>
        </FailureNotice>
      ))}
    </>
  );
}

interface OneDocumentProps {
  readonly prepared: PreparedDocument;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

function OneDocument({ prepared, isBusy, onRemove }: OneDocumentProps) {
  const say = useSay();
  return (
    <div className="batch-document" data-document={prepared.id}>
      <Panel
        heading={say(prepared.document.title)}
        aside={
          <Button kind="quiet" onPress={onRemove} isDisabled={isBusy}>
            {say(texts.remove)}
          </Button>
        }
      >
        <DocumentView document={prepared.document} />
        <AttachedFiles files={prepared.attachments} />
        <DocumentDigest prepared={prepared} />
      </Panel>
    </div>
  );
}
