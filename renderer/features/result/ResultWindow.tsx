import { useEffect, useState } from 'react';
import type { ResultContent } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';
import { LanguageProvider, useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { PrintLine } from './PrintLine.tsx';
import './print.css';
import { printTexts } from './print-texts.ts';
import { ResultBody } from './ResultBody.tsx';
import { ResultHead } from './ResultHead.tsx';
import './result.css';
import { resultTexts as texts } from './texts.ts';
import { useNoCopy } from './use-no-copy.ts';
import { Watermark } from './Watermark.tsx';

/** The window that shows a result once. Esc, Ctrl+W, the button and the timer all close and destroy. */
export function ResultWindow() {
  const [content, setContent] = useState<ResultContent | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useNoCopy();
  useEffect(() => {
    void bridge.call('resultContent', {}).then((outcome) => {
      if (outcome.ok) setContent(outcome.value);
      else setFailure(outcome.error);
    });
  }, []);
  return (
    <LanguageProvider language={content?.language ?? 'kk'}>
      <ResultFrame content={content} failure={failure} />
    </LanguageProvider>
  );
}

interface FrameProps {
  readonly content: ResultContent | null;
  readonly failure: Failure | null;
}

function ResultFrame({ content, failure }: FrameProps) {
  const say = useSay();
  const close = useAction(() => bridge.call('closeResult', {}));
  const run = () => close.run();
  const [isPrinting, setPrinting] = useState(false);
  const print = content === null ? undefined : () => setPrinting(true);
  useHotkeys({ Escape: run, 'Ctrl+w': run, 'Ctrl+W': run, 'Ctrl+ц': run, 'Ctrl+Ц': run, F8: print });
  return (
    <main className="result-frame" data-page="result" data-state={stateOf(content, failure)}>
      {content === null ? null : <Watermark words={content.watermark} />}
      <ResultHead closesAt={content?.closesAt ?? null} onExpired={run}>
        {print === undefined ? null : (
          <Button keys="F8" onPress={print}>
            {say(printTexts.open)}
          </Button>
        )}
        <Button kind="destroy" keys="Esc" onPress={run} isDisabled={close.busy}>
          {say(close.busy ? texts.closing : texts.close)}
        </Button>
      </ResultHead>
      {close.failure === null ? null : <FailureNotice failure={close.failure} />}
      {failure === null ? null : <FailureNotice failure={failure} />}
      {content === null && failure === null ? <p className="muted">{say(texts.loading)}</p> : null}
      {content === null ? null : <PrintLine content={content} />}
      {content === null ? null : <ResultBody content={content} />}
      {content !== null && isPrinting ? (
        <PrintDialog content={content} onClose={() => setPrinting(false)} />
      ) : null}
    </main>
  );
}

function stateOf(content: ResultContent | null, failure: Failure | null): string {
  if (failure !== null) return 'failed';
  return content === null ? 'loading' : 'shown';
}
