import type { CertificateSummary } from '../../../protocol/token-summary.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showIin } from '../../ui/digits.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { applicantTexts as texts } from './texts.ts';

interface ApplicantPanelProps {
  readonly offered: readonly CertificateSummary[];
  readonly certificate: CertificateSummary | null;
  readonly onChoose: (sha256: string) => void;
}

/** Who applies, as the certificate says, and what happens after the application is signed. */
export function ApplicantPanel({ offered, certificate, onChoose }: ApplicantPanelProps) {
  const say = useSay();
  return (
    <div className="applicant-side">
      <Panel heading={say(texts.applicant)}>
        {offered.length < 2 ? null : (
          <Choice
            label={say(texts.certificate)}
            value={certificate?.sha256 ?? null}
            onChange={onChoose}
            options={offered.map(({ sha256, holder, iin }) => ({
              id: sha256,
              label: holder,
              detail: <span className="digits">{showIin(iin ?? '')}</span>,
            }))}
          />
        )}
        {certificate === null ? (
          <p>{say(texts.whyNoSign)}</p>
        ) : (
          <>
            <Facts
              facts={[
                { label: say(texts.fullName), value: certificate.holder },
                {
                  label: say(texts.iin),
                  value: <span className="digits">{showIin(certificate.iin ?? '')}</span>,
                },
              ]}
            />
            <p className="muted fine">{say(texts.fromCertificate)}</p>
          </>
        )}
      </Panel>
      <Panel heading={say(texts.next)}>
        {[texts.nextConsent, texts.nextDecision, texts.nextShown].map((words) => (
          <p key={words.ru}>{say(words)}</p>
        ))}
      </Panel>
    </div>
  );
}
