import type { PreparedDocument } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Value } from '../../ui/Value.tsx';
import { documentTexts as texts } from './texts.ts';

/** What identifies the very bytes that will be signed: the document's id and digest. */
export function DocumentDigest({ prepared }: { prepared: PreparedDocument }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        { label: say(texts.id), value: <span className="hash">{prepared.id}</span> },
        {
          label: say(texts.digest),
          value: (
            <>
              <Value value={prepared.sha256} kind="hash" />
              <p className="muted fine">{say(texts.digestHint)}</p>
            </>
          ),
        },
      ]}
    />
  );
}
