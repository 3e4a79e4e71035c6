import { explain } from '../../../protocol/errors.ts';
import { fill } from '../../../protocol/text.ts';
import type { CertificateSummary } from '../../../protocol/token-summary.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import { showParams } from '../../ui/params.ts';
import { Revocation } from '../sign-in/Revocation.tsx';
import { shellTexts as texts } from './texts.ts';

const purposes = {
  auth: texts.forSignIn,
  sign: texts.forSigning,
  other: texts.forOther,
} as const;

/** The certificates of a token: what each is for, until when, whether it is revoked, and why it is not offered. */
export function TokenCertificates({ certificates }: { certificates: readonly CertificateSummary[] }) {
  const say = useSay();
  if (certificates.length === 0) return null;
  return (
    <ul className="status-certificates">
      {certificates.map(({ sha256, purpose, notAfter, fault, revocation }) => (
        <li key={sha256} data-certificate={sha256}>
          {notAfter === null ? null : (
            <span>{say(fill(purposes[purpose], { date: showMoment(notAfter).slice(0, 10) }))}</span>
          )}
          {fault === null ? null : (
            <span className="status-fault">{say(explain(showParams(fault)).text)}</span>
          )}
          {revocation === null ? null : <Revocation revocation={revocation} />}
        </li>
      ))}
    </ul>
  );
}
