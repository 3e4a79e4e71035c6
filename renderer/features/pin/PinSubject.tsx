import type { PinContext, PinDocument } from '../../../protocol/pin.ts';
import { fill } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { showHash } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { pinTexts as texts } from './texts.ts';

/** Whose key, which token, for what: title, id and digest of the document, or of each of many. */
export function PinSubject({ context }: { context: PinContext }) {
  const say = useSay();
  const { documents, holder } = context;
  const isMany = documents.length > 1;
  const purpose = isMany ? fill(texts.signMany, { count: String(documents.length) }) : texts[context.purpose];
  return (
    <>
      <h1 className="pin-purpose">{say(purpose)}</h1>
      <Facts
        facts={[
          ...(holder === null ? [] : [{ label: say(texts.holder), value: <strong>{holder}</strong> }]),
          {
            label: say(texts.token),
            value: (
              <>
                {context.tokenLabel} · <span className="digits">{context.tokenSerial}</span>
              </>
            ),
          },
        ]}
      />
      {isMany ? (
        <DocumentList documents={documents} />
      ) : (
        documents.map((one) => <OneDocument document={one} key={one.documentId} />)
      )}
    </>
  );
}

function OneDocument({ document }: { document: PinDocument }) {
  const say = useSay();
  return (
    <Facts
      facts={[
        { label: say(texts.document), value: say(document.title) },
        { label: say(texts.id), value: <span className="hash">{document.documentId}</span> },
        { label: say(texts.digest), value: <span className="hash">{showHash(document.sha256)}</span> },
      ]}
    />
  );
}

/** All of them, none left out: one PIN signs the whole list. */
function DocumentList({ documents }: { documents: readonly PinDocument[] }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard
    <ol className="pin-documents" tabIndex={0} aria-label={say(texts.documents)}>
      {documents.map(({ documentId, title, sha256 }) => (
        <li key={documentId}>
          {say(title)} <span className="hash">{documentId}</span>{' '}
          <span className="hash">{showHash(sha256)}</span>
        </li>
      ))}
    </ol>
  );
}
