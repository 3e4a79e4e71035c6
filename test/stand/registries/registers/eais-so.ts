import { cases } from './erdr.ts';
import { hands, type TrainingCase, type TrainingMaterial } from './material.ts';

/** A court's case: its number says nothing without the year and the court. */
export interface TrainingCourtCase extends TrainingMaterial {
  readonly year: number;
  readonly court: string;
}

export const trainingCourt = 'Жоққала қаласының соты';

export const administrativeCases: readonly TrainingCourtCase[] = [
  {
    number: '9999-26-00-3/41',
    year: 2026,
    court: trainingCourt,
    holder: { iin: hands.investigator },
    group: [],
  },
];

export const civilCases: readonly TrainingCourtCase[] = [
  {
    number: '9999-26-00-2/17',
    year: 2026,
    court: trainingCourt,
    holder: { iin: hands.investigator },
    group: [],
  },
  { number: '9999-26-00-2/18', year: 2026, court: trainingCourt, holder: { iin: hands.stranger }, group: [] },
];

/** Criminal cases a court considers: the third of ЕРДР, in a judge's hands now. */
export const criminalCases: readonly TrainingCase[] = cases
  .filter(({ number }) => number === '262300031000003')
  .map((each) => ({ ...each, holder: { iin: hands.investigator }, group: [], orders: [] }));
