import type { PreparedDocument } from '../../../protocol/ipc.ts';
import { type Language, languages } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DocumentDigest } from '../document/DocumentDigest.tsx';
import { DocumentRows } from '../document/DocumentRows.tsx';
import './agreement.css';
import { agreementTexts as texts } from './texts.ts';

const headings = { kk: texts.kazakh, ru: texts.russian };

/** Both texts side by side, each scrolls by itself; beside them whom the document names. */
export function AgreementText({ prepared }: { prepared: PreparedDocument }) {
  const say = useSay();
  return (
    <div className="agreement-columns">
      {languages.map((language) => (
        <OneText prepared={prepared} language={language} key={language} />
      ))}
      <Panel heading={say(texts.person)} className="agreement-person">
        <DocumentRows document={prepared.document} />
        <DocumentDigest prepared={prepared} />
      </Panel>
    </div>
  );
}

function OneText({ prepared, language }: { prepared: PreparedDocument; language: Language }) {
  const say = useSay();
  const heading = say(headings[language]);
  return (
    <Panel heading={heading} className="agreement-text">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable to be read by keyboard */}
      <section className="agreement-scroll" lang={language} tabIndex={0} aria-label={heading}>
        {prepared.document.paragraphs.map((paragraph) => (
          <p key={paragraph[language]}>
            {paragraph[language].split(/(?<=\n)/).map((line) => (
              <span className="agreement-line" key={line}>
                {line}
              </span>
            ))}
          </p>
        ))}
      </section>
    </Panel>
  );
}
