import { z } from 'zod';
import type { FormField } from '../../forms.ts';
import type { Basis, DecisionFacts } from '../facts.ts';
import type { Ground } from '../grounds.ts';
import { administrativeCaseCommittee } from './administrative-case-committee.ts';
import { administrativeCaseCourt } from './administrative-case-court.ts';
import { civilCase } from './civil-case.ts';
import { criminalCase } from './criminal-case.ts';
import { enforcementProceeding } from './enforcement-proceeding.ts';
import { informationAnalysis } from './information-analysis.ts';
import { primaryCheck } from './primary-check.ts';
import { revenueFieldAudit } from './revenue-field-audit.ts';
import { searchCase } from './search-case.ts';

/** The nine grounds with what each demands. */
export const groundForms = [
  criminalCase,
  administrativeCaseCourt,
  administrativeCaseCommittee,
  civilCase,
  primaryCheck,
  enforcementProceeding,
  searchCase,
  informationAnalysis,
  revenueFieldAudit,
] as const;

/** The particulars of any ground; `{ id: 'criminal-case', caseNumber }` of the first edition is one of them. */
export const particularsSchema = z.union([
  criminalCase.schema,
  administrativeCaseCourt.schema,
  administrativeCaseCommittee.schema,
  civilCase.schema,
  primaryCheck.schema,
  enforcementProceeding.schema,
  searchCase.schema,
  informationAnalysis.schema,
  revenueFieldAudit.schema,
]);
export type Particulars = z.infer<typeof particularsSchema>;

/** What a form of a ground asks for, and by which items. */
export function formOf(ground: Ground): {
  readonly items: readonly string[];
  readonly fields: readonly FormField[];
} {
  const found = groundForms.find((form) => form.ground === ground);
  if (found === undefined) throw new Error(`no form for the ground ${ground}`);
  return found;
}

/** What of the particulars a decision is taken on; a form has it before it has the rest. */
export interface Material {
  readonly id: Ground;
  readonly basis?: Basis | undefined;
  readonly isRegistrationDiscipline?: boolean | undefined;
  readonly personalDataOrder?: unknown;
}

/** What a decision needs to know of the particulars; the rest is for the register and the journal. */
export function factsOf(
  particulars: Particulars | Material,
): Pick<DecisionFacts, 'ground' | 'basis' | 'isRegistrationDiscipline' | 'isPersonalDataOrdered'> {
  if (particulars.id === 'criminal-case')
    return { ground: particulars.id, basis: particulars.basis ?? 'own-case' };
  if (particulars.id === 'search-case')
    return {
      ground: particulars.id,
      isRegistrationDiscipline: particulars.isRegistrationDiscipline ?? false,
    };
  if (particulars.id === 'information-analysis')
    return { ground: particulars.id, isPersonalDataOrdered: particulars.personalDataOrder !== undefined };
  return { ground: particulars.id };
}

/** The number a list shows for the material: of the case, the order, the audit; empty where the act demands none. */
export function referenceOf(particulars: Particulars): string {
  switch (particulars.id) {
    case 'criminal-case':
      return 'caseNumber' in particulars ? particulars.caseNumber : particulars.orderNumber;
    case 'enforcement-proceeding':
      return particulars.throughNumber;
    case 'revenue-field-audit':
      return particulars.auditNumber;
    case 'primary-check':
      return particulars.registrationNumber ?? '';
    case 'information-analysis':
      return particulars.by === 'plan' ? particulars.planItem : particulars.number;
    default:
      return particulars.caseNumber;
  }
}
