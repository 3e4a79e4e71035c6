import type { PinContext } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { showHash } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { pinTexts as texts } from './texts.ts';

/** Whose key, which token, for what: title, id and digest of the document. */
export function PinSubject({ context }: { context: PinContext }) {
  const say = useSay();
  return (
    <>
      <h1 className="pin-purpose">{say(texts[context.purpose])}</h1>
      <Facts
        facts={[
          { label: say(texts.holder), value: <strong>{context.holder}</strong> },
          {
            label: say(texts.token),
            value: (
              <>
                {context.tokenLabel} · <span className="digits">{context.tokenSerial}</span>
              </>
            ),
          },
          { label: say(texts.document), value: say(context.title) },
          { label: say(texts.id), value: <span className="hash">{context.documentId}</span> },
          { label: say(texts.digest), value: <span className="hash">{showHash(context.sha256)}</span> },
        ]}
      />
    </>
  );
}
