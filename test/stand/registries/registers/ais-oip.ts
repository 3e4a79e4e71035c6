import { hands, type TrainingMaterial } from './material.ts';

/** Enforcement proceedings by their through number. */
export const proceedings: readonly TrainingMaterial[] = [
  { number: '9177/26-00-001', holder: { iin: hands.investigator }, group: [] },
  { number: '9177/26-00-002', holder: { iin: hands.stranger }, group: [] },
];
