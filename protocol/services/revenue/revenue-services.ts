import type { Service } from '../service.ts';
import { agriculturalMachinery } from './agricultural-machinery.ts';
import { civilServantRequest } from './civil-servant-request.ts';
import { courtCards } from './court-cards.ts';
import { disability } from './disability.ts';
import { judicialBodies } from './judicial-bodies.ts';
import { landPlots } from './land-plots.ts';
import { legalPersons } from './legal-persons.ts';
import { pensionContributions } from './pension-contributions.ts';
import { physicalPersons } from './physical-persons.ts';
import { preTrialInvestigations } from './pre-trial-investigations.ts';
import { railwayTransport } from './railway-transport.ts';
import { realEstateRegister } from './real-estate-register.ts';
import { registeredWeapons } from './registered-weapons.ts';
import { riverAndSmallVessels } from './river-and-small-vessels.ts';
import { seaVessels } from './sea-vessels.ts';
import { specialRecords } from './special-records.ts';
import { vehicles } from './vehicles.ts';

/** The 17 services of joint order 41/69, in the order of its appendix 2. */
export const revenueServices: readonly Service[] = [
  physicalPersons,
  legalPersons,
  realEstateRegister,
  landPlots,
  vehicles,
  registeredWeapons,
  railwayTransport,
  riverAndSmallVessels,
  seaVessels,
  agriculturalMachinery,
  pensionContributions,
  disability,
  specialRecords,
  preTrialInvestigations,
  judicialBodies,
  courtCards,
  civilServantRequest,
];
