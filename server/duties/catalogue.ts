import { absence } from './absence.ts';
import { analysisProposals } from './analysis-proposals.ts';
import { applicationConsent } from './application-consent.ts';
import { applicationDecision } from './application-decision.ts';
import { breachReferral } from './breach-referral.ts';
import { deficiencies } from './deficiencies.ts';
import type { Duty } from './duty.ts';
import { incidents } from './incidents.ts';
import { lateTransfer } from './late-transfer.ts';
import { monthlyControl } from './monthly-control.ts';
import { oversightAnswers } from './oversight-answers.ts';
import { reasonedAnswer } from './reasoned-answer.ts';
import { responseAnswers } from './response-answers.ts';
import { stateBodyStudy } from './state-body-study.ts';
import { stateBodyTerm } from './state-body-term.ts';
import { statisticalCollections } from './statistical-collections.ts';
import { statisticalReports } from './statistical-reports.ts';
import { statisticsRequests } from './statistics-requests.ts';

/** Every duty with a term, in the order of the acts. */
export const duties: readonly Duty[] = [
  applicationDecision,
  applicationConsent,
  lateTransfer,
  absence,
  breachReferral,
  analysisProposals,
  deficiencies,
  incidents,
  reasonedAnswer,
  stateBodyStudy,
  stateBodyTerm,
  monthlyControl,
  oversightAnswers,
  responseAnswers,
  statisticalReports,
  statisticalCollections,
  statisticsRequests,
];
