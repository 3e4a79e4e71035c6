import { addressAndPhoneSearch } from './address-and-phone-search.ts';
import { agriculturalMachinery } from './agricultural-machinery.ts';
import { alcoholProductionDeclarations } from './alcohol-production-declarations.ts';
import { alcoholTurnoverDeclarations } from './alcohol-turnover-declarations.ts';
import { appealsOfPersons } from './appeals-of-persons.ts';
import { borderCrossingsCitizens } from './border-crossings-citizens.ts';
import { borderCrossingsForeigners } from './border-crossings-foreigners.ts';
import { budgetReceipts } from './budget-receipts.ts';
import { civilServantRequest } from './civil-servant-request.ts';
import { civilServants } from './civil-servants.ts';
import { civilStatusRecords } from './civil-status-records.ts';
import { counterAudits } from './counter-audits.ts';
import { counterparties } from './counterparties.ts';
import { courtCards } from './court-cards.ts';
import { criminalVehicles } from './criminal-vehicles.ts';
import { criminalWeapons } from './criminal-weapons.ts';
import { debtorsAndDefendants } from './debtors-and-defendants.ts';
import { disability } from './disability.ts';
import { dispensaryRegistration } from './dispensary-registration.ts';
import { drivingLicence } from './driving-licence.ts';
import { eLicensing } from './e-licensing.ts';
import { eNotary } from './e-notary.ts';
import { enforcementProceedings } from './enforcement-proceedings.ts';
import { ethylAlcoholDeclarations } from './ethyl-alcohol-declarations.ts';
import { expulsionOfForeigners } from './expulsion-of-foreigners.ts';
import { firstLevelRelations } from './first-level-relations.ts';
import { foreignTradeParticipants } from './foreign-trade-participants.ts';
import { foreignWorkersViolations } from './foreign-workers-violations.ts';
import { foreignWorkforce } from './foreign-workforce.ts';
import { form1 } from './form-1.ts';
import { fugitives } from './fugitives.ts';
import { hospitalReferrals } from './hospital-referrals.ts';
import { inpatientTreatment } from './inpatient-treatment.ts';
import { inspectionsByStateBodies } from './inspections-by-state-bodies.ts';
import { judicialBodies } from './judicial-bodies.ts';
import { kazakhstanRailways } from './kazakhstan-railways.ts';
import { kazakhtelecom } from './kazakhtelecom.ts';
import { labourMarket } from './labour-market.ts';
import { landEncumbrance } from './land-encumbrance.ts';
import { landPlots } from './land-plots.ts';
import { legalPersonBan } from './legal-person-ban.ts';
import { legalPersons } from './legal-persons.ts';
import { missingPersons } from './missing-persons.ts';
import { monopolists } from './monopolists.ts';
import { oilProductsDeclarations2 } from './oil-products-declarations-2.ts';
import { oilProductsDeclarations3 } from './oil-products-declarations-3.ts';
import { participationBan } from './participation-ban.ts';
import { passengerCustomsDeclarations } from './passenger-customs-declarations.ts';
import { pensionContributions } from './pension-contributions.ts';
import { photograph } from './photograph.ts';
import { physicalPersons } from './physical-persons.ts';
import { polyclinicVisits } from './polyclinic-visits.ts';
import { postalItems } from './postal-items.ts';
import { publicProcurement } from './public-procurement.ts';
import { publicServiceCentreServices } from './public-service-centre-services.ts';
import { railwayTransport } from './railway-transport.ts';
import { realEstateBan } from './real-estate-ban.ts';
import { realEstateRegister } from './real-estate-register.ts';
import { registeredWeapons } from './registered-weapons.ts';
import { requirements } from './requirements.ts';
import { riverAndSmallVessels } from './river-and-small-vessels.ts';
import { seaVessels } from './sea-vessels.ts';
import { secondLevelRelations } from './second-level-relations.ts';
import type { Service } from './service.ts';
import { socialAssistance } from './social-assistance.ts';
import { specialRecords } from './special-records.ts';
import { studentsAndGraduates } from './students-and-graduates.ts';
import { subsoilContractsHydrocarbons } from './subsoil-contracts-hydrocarbons.ts';
import { subsoilContractsSolidMinerals } from './subsoil-contracts-solid-minerals.ts';
import { taxDebt } from './tax-debt.ts';
import { taxReturns } from './tax-returns.ts';
import { taxpayers } from './taxpayers.ts';
import { trafficAccidents } from './traffic-accidents.ts';
import { trafficViolations } from './traffic-violations.ts';
import { unifiedStatisticalSystem } from './unified-statistical-system.ts';
import { unreliableProcurementParticipants } from './unreliable-procurement-participants.ts';
import { vatPayers } from './vat-payers.ts';
import { vehicleCustomsDeclarations } from './vehicle-customs-declarations.ts';
import { vehicleInspection } from './vehicle-inspection.ts';
import { vehicles } from './vehicles.ts';

/** The 79 services of Rules 151, in the order of appendix 2. */
export const rulesServices: readonly Service[] = [
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
  socialAssistance,
  labourMarket,
  publicServiceCentreServices,
  specialRecords,
  unifiedStatisticalSystem,
  enforcementProceedings,
  judicialBodies,
  courtCards,
  trafficViolations,
  requirements,
  criminalVehicles,
  criminalWeapons,
  trafficAccidents,
  civilServantRequest,
  photograph,
  form1,
  drivingLicence,
  eNotary,
  appealsOfPersons,
  civilStatusRecords,
  borderCrossingsCitizens,
  borderCrossingsForeigners,
  taxpayers,
  taxDebt,
  counterAudits,
  vatPayers,
  taxReturns,
  counterparties,
  eLicensing,
  publicProcurement,
  foreignTradeParticipants,
  passengerCustomsDeclarations,
  vehicleCustomsDeclarations,
  foreignWorkforce,
  monopolists,
  subsoilContractsHydrocarbons,
  subsoilContractsSolidMinerals,
  inspectionsByStateBodies,
  budgetReceipts,
  kazakhstanRailways,
  kazakhtelecom,
  fugitives,
  missingPersons,
  foreignWorkersViolations,
  realEstateBan,
  legalPersonBan,
  participationBan,
  expulsionOfForeigners,
  unreliableProcurementParticipants,
  addressAndPhoneSearch,
  civilServants,
  vehicleInspection,
  landEncumbrance,
  postalItems,
  studentsAndGraduates,
  ethylAlcoholDeclarations,
  alcoholProductionDeclarations,
  alcoholTurnoverDeclarations,
  oilProductsDeclarations2,
  oilProductsDeclarations3,
  debtorsAndDefendants,
  polyclinicVisits,
  dispensaryRegistration,
  hospitalReferrals,
  inpatientTreatment,
  firstLevelRelations,
  secondLevelRelations,
];
