import { accessApplicationSchema } from '../../protocol/documents/access-application.ts';
import { type ApplicationConsent, applicationConsent } from '../../protocol/documents/application-consent.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { readFiledDocument } from '../filed-document.ts';
import { type FilingCase, plainFiling } from './plain-filing.ts';

/** The head of the applicant's body signs the application (Rules 151, appendix 5); nobody signs their own. */
export const applicationConsentHandler = plainFiling(applicationConsent, {
  judge: judgeConsent,
  filing: ({ account }) => ({
    state: 'in-force',
    readers: ['capacity:operator', `responsible:${account.organisation}`],
  }),
});

async function judgeConsent({
  database,
  account,
  answered,
  document,
}: FilingCase<ApplicationConsent>): Promise<Failure | null> {
  const application =
    answered === null ? null : await readFiledDocument(database, answered.id, accessApplicationSchema);
  if (application === null) return { code: 'answered-document-absent' };
  const { applicant, workplace } = application.document.body;
  if (workplace.organisation !== account.organisation || applicant.iin === account.iin)
    return { code: 'consent-not-head' };
  const named = document.body.applicationSha256;
  return named === undefined || named === application.sha256 ? null : { code: 'answered-document-absent' };
}
