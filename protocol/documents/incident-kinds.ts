import type { Text } from '../text.ts';

/**
 * The six kinds of the incident journal (Rules 151, appendix 7, verbatim in both languages), and what item 43 needs
 * beside them: an unforeseen situation of another kind, e.g. of the network, a program or a register.
 */
export const incidentKinds = {
  'equipment-damaged': {
    kk: 'Серверлікте орналасқан жабдық айтарлықтай зақымдалған жағдайдағы әрекеттер',
    ru: 'Действия в случае серьезного повреждения оборудования, расположенного в серверной',
  },
  'premises-damaged': {
    kk: 'ОА орынжайларының ішінара зақымларған кезіндегі әрекеттер',
    ru: 'Действия при частичном повреждении помещений ЦА',
  },
  'fire-alarm': {
    kk: 'Өрт дабылы жағдайындағы әрекеттер',
    ru: 'Действия в случае пожарной тревоги',
  },
  'conditioners-failed': {
    kk: 'Кондиционерлерден бас тартқан жағдайдағы әрекеттер',
    ru: 'Действия в случае отказа кондиционеров',
  },
  'power-failed': {
    kk: 'Электр қуатының көзінен бас тартқан кездегі әрекеттер',
    ru: 'Действия при отказе электропитания',
  },
  flooding: { kk: 'Су басқан жағдайдағы әрекеттер', ru: 'Действия в случае затопления' },
  unforeseen: { kk: 'Өзге күтпеген жағдай', ru: 'Иная непредвиденная ситуация' },
} as const satisfies Record<string, Text>;

export type IncidentKind = keyof typeof incidentKinds;

/** The kinds as a schema and a form want them. */
export const incidentKindNames = Object.keys(incidentKinds) as [IncidentKind, ...IncidentKind[]];
export const incidentChoices = incidentKindNames.map((value) => ({ value, label: incidentKinds[value] }));
