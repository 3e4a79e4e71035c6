import type { PresentedDocument } from '../../../protocol/documents/document.ts';
import { languages, type Text } from '../../../protocol/text.ts';
import { useLanguage } from '../../language.tsx';
import { DocumentRows } from './DocumentRows.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import './document.css';

/** A whole document as a person reads it: its rows, and its paragraphs in every language they were written in. */
export function DocumentView({ document }: { document: PresentedDocument }) {
  return (
    <>
      <DocumentRows document={document} />
      {document.table === undefined ? null : <DocumentTable table={document.table} />}
      {document.paragraphs.map((paragraph) => (
        <Paragraph paragraph={paragraph} key={paragraph.ru} />
      ))}
    </>
  );
}

/** Both texts are signed, so both are shown; the one of the page comes first. */
function Paragraph({ paragraph }: { paragraph: Text }) {
  const current = useLanguage();
  const shown =
    paragraph.kk === paragraph.ru ? [current] : languages.toSorted((one) => (one === current ? -1 : 1));
  return shown.map((language) => (
    <p className="document-paragraph" lang={language} key={language}>
      {paragraph[language]}
    </p>
  ));
}
