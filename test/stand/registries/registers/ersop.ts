import { hands, type TrainingMaterial } from './material.ts';

/** A field audit with the body it is registered for. */
export interface TrainingAudit extends TrainingMaterial {
  readonly organisation: string;
}

export const audits: readonly TrainingAudit[] = [
  {
    number: '26-ТС-990001',
    organisation: 'Сынақ департаменті',
    holder: { iin: hands.stranger },
    group: [hands.trainee],
  },
  { number: '26-ТС-990002', organisation: 'Алыс департаменті', holder: { iin: hands.stranger }, group: [] },
];
