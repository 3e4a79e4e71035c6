import type { OperatorDecision } from './operator-decisions.ts';

/**
 * What the operator has decided before the first signature: shown, listed among the conflicts, and withdrawn by any
 * later decision. Its trigger is computed from the tables (a row empty in one language), not a list of services.
 */
export const shippedDecisions: readonly OperatorDecision[] = [
  {
    id: 'shipped/empty-rows',
    origin: 'shipped',
    kind: 'empty-rows',
    reading: 'other-language',
    reason: {
      kk: 'Бір тілдегі жолда бірде-бір белгі жоқ: белгілер түсіп қалған, сондықтан екінші тілдегі мәтін қолданылады.',
      ru: 'Строка на одном языке не имеет ни одной отметки: отметки утрачены, поэтому действует текст на другом языке.',
    },
  },
];
