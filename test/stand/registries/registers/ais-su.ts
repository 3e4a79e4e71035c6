import { hands, type TrainingMaterial } from './material.ts';

/** Administrative cases of law-enforcement and special bodies. */
export const administrativeCases: readonly TrainingMaterial[] = [
  { number: '269100030000011', holder: { iin: hands.investigator }, group: [hands.colleague] },
  { number: '269100030000012', holder: { iin: hands.stranger }, group: [] },
];

/** Search cases. */
export const searchCases: readonly TrainingMaterial[] = [
  { number: '26-0417-9', holder: { iin: hands.investigator }, group: [] },
  { number: '26-0418-9', holder: { iin: hands.stranger }, group: [hands.trainee] },
];
