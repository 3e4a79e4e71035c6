import { destructionAct } from './destruction-act.ts';
import { informationRequest } from './information-request.ts';
import { receipt } from './receipt.ts';
import { result } from './result.ts';
import { resultOpening } from './result-opening.ts';
import { signIn } from './sign-in.ts';
import { userAgreement } from './user-agreement.ts';
import { workstationReport } from './workstation-report.ts';

/** Every type of document that exists, by its `type`. */
export const documentTypes = {
  'sign-in': signIn,
  'workstation-report': workstationReport,
  'user-agreement': userAgreement,
  'information-request': informationRequest,
  receipt,
  result,
  'result-opening': resultOpening,
  'destruction-act': destructionAct,
} as const;

export type DocumentTypeName = keyof typeof documentTypes;

/** Whether a name is one of the known types. */
export function isDocumentTypeName(name: string): name is DocumentTypeName {
  return Object.hasOwn(documentTypes, name);
}
