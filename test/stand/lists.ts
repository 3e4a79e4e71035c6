import type { OperatorDecision } from '../../protocol/regulation/operator-decisions.ts';

/**
 * The lists no act has, as the training stand uses them: which services information analysis may ask (order 146) and
 * which need a court's sanction (Rules 151, item 28). Invented for training; a centre's operator signs its own.
 */
export const trainingDecisions: readonly OperatorDecision[] = [
  {
    id: 'training/analysis-services',
    origin: 'operator',
    kind: 'analysis-services',
    services: [1, 2, 5, 16, 17, 19, 20, 21, 35, 42],
    reason: {
      kk: 'Оқу-жаттығу стендінің тізбесі: № 146 бұйрықта сервистер тізбесі жоқ.',
      ru: 'Перечень учебного стенда: в приказе № 146 перечня сервисов нет.',
    },
  },
  {
    id: 'training/sanction-services',
    origin: 'operator',
    kind: 'sanction-services',
    entries: [
      ...[57, 58, 59, 65].map((service) => ({ service, grounds: ['enforcement-proceeding' as const] })),
      ...[74, 75, 76, 77].map((service) => ({ service, grounds: ['criminal-case' as const] })),
    ],
    reason: {
      kk: 'Оқу-жаттығу стендінің тізбесі: актілерде санкция қажет сервистер аталмаған.',
      ru: 'Перечень учебного стенда: акты не называют сервисов, требующих санкции.',
    },
  },
];
