import { explain } from '../../../protocol/errors.ts';
import { fill } from '../../../protocol/text.ts';
import type { TokenSummary } from '../../../protocol/token-summary.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showIin, showMoment } from '../../ui/digits.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { showParams } from '../../ui/params.ts';
import type { Found } from './offered.ts';
import { Revocation } from './Revocation.tsx';
import { signInTexts as texts } from './texts.ts';

interface OfferedProps {
  readonly offered: readonly Found[];
  readonly value: string | null;
  readonly onChange: (sha256: string) => void;
}

/** Certificates one may sign in with: holder, ИИН, token, validity. */
export function OfferedCertificates({ offered, value, onChange }: OfferedProps) {
  const say = useSay();
  return (
    <Choice
      label={say(texts.choose)}
      value={value}
      onChange={onChange}
      options={offered.map((found) => ({
        id: found.certificate.sha256,
        label: found.certificate.holder,
        detail: <CertificateDetail found={found} />,
      }))}
    />
  );
}

/** Certificates that were found and are not offered, each with the reason. */
export function OtherCertificates({ others }: { others: readonly Found[] }) {
  const say = useSay();
  if (others.length === 0) return null;
  return (
    <div className="sign-in-others">
      <h3>{say(texts.notOffered)}</h3>
      <ul>
        {others.map((found) => (
          <li key={found.certificate.sha256} data-certificate={found.certificate.sha256}>
            <Icon name={found.certificate.fault === null ? 'key' : 'refused'} />
            <div>
              <p>{found.certificate.holder || say(texts.unreadable)}</p>
              <Reason found={found} />
              <CertificateDetail found={found} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Tokens without any certificate to show, each with the reason. */
export function EmptyTokens({ tokens }: { tokens: readonly TokenSummary[] }) {
  const say = useSay();
  const empty = tokens.filter(({ certificates }) => certificates.length === 0);
  return empty.map(({ serial, label, fault }) => (
    <div key={serial} data-token={serial}>
      <p className="muted fine">{say(fill(texts.token, { label, serial }))}</p>
      {fault === null ? <p>{say(texts.noCertificates)}</p> : <FailureNotice failure={fault} />}
    </div>
  ));
}

function Reason({ found: { certificate } }: { found: Found }) {
  const say = useSay();
  if (certificate.fault !== null) {
    const { text, next } = explain(showParams(certificate.fault));
    return (
      <p className="sign-in-fault">
        {say(text)} {say(next)}
      </p>
    );
  }
  return <p>{say(certificate.purpose === 'sign' ? texts.forSigning : texts.forOther)}</p>;
}

function CertificateDetail({ found: { certificate, token } }: { found: Found }) {
  const say = useSay();
  return (
    <span className="muted fine certificate-detail">
      {certificate.iin === null ? null : <span className="digits">{showIin(certificate.iin)}</span>}
      {certificate.notAfter === null ? null : (
        <span>{say(fill(texts.validUntil, { date: showMoment(certificate.notAfter).slice(0, 10) }))}</span>
      )}
      <span>{say(fill(texts.token, { label: token.label, serial: token.serial }))}</span>
      {certificate.revocation === null ? null : <Revocation revocation={certificate.revocation} />}
    </span>
  );
}
