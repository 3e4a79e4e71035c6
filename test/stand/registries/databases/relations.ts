import type { Belongings } from './belongings.ts';
import { oneOf } from './draw.ts';
import type { StandRecord } from './records.ts';

type NodeKind = 'person' | 'organisation' | 'vehicle' | 'address';

interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
}

/** Relations of a person as the result carries them. */
export interface StandGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly level: 1 | 2;
  }[];
}

interface Relation {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly label: string;
  readonly level: 1 | 2;
}

const kinds: Readonly<Record<NodeKind, string>> = {
  person: 'Жеке тұлға',
  organisation: 'Заңды тұлға',
  vehicle: 'Көлік құралы',
  address: 'Мекенжай',
};

/**
 * Services 78 and 79: who and what a person hangs together with, directly and (at level 2) through one other person. One
 * database knows persons and organisations, the other property. `null` when nobody has this ИИН.
 */
export function relationsOf(
  people: readonly Belongings[],
  asked: { readonly iin: string; readonly level: 1 | 2; readonly isProperty: boolean },
): { readonly records: readonly StandRecord[]; readonly graph: StandGraph } | null {
  const place = people.findIndex(({ subject }) => subject.iin === asked.iin);
  const whose = people[place];
  if (whose === undefined) return null;
  const relative = oneOf(people, place + 1);
  const next = oneOf(people, place + 2);
  const kin: Relation = { from: personNode(whose), to: personNode(relative), label: 'Туысы', level: 1 };
  const ofSecond = direct(relative, next, asked.isProperty).map((one) => ({ ...one, level: 2 as const }));
  const relations =
    asked.level === 1 ? direct(whose, relative, asked.isProperty) : [kin, ...ofSecond].filter(isNew(whose));
  return { records: relations.map((relation) => recordOf(whose, relation)), graph: graphOf(relations) };
}

function direct(whose: Belongings, relative: Belongings, isProperty: boolean): Relation[] {
  const from = personNode(whose);
  const to = (node: GraphNode, label: string): Relation => ({ from, to: node, label, level: 1 });
  if (isProperty)
    return [
      ...whose.vehicles.map(({ plate, model }) =>
        to({ id: plate, kind: 'vehicle', label: `${model}, ${plate}` }, 'Иесі'),
      ),
      to({ id: whose.cadastral, kind: 'address', label: whose.subject.address }, 'Тіркелген'),
    ];
  const { bin, name } = whose.organisation;
  return [
    to({ id: bin, kind: 'organisation', label: name }, 'Құрылтайшысы'),
    to(personNode(relative), 'Туысы'),
  ];
}

/** A person at level 2 that is the asked one again tells nothing new. */
function isNew(whose: Belongings): (relation: Relation) => boolean {
  return ({ to }) => to.id !== whose.subject.iin;
}

function personNode({ subject, fullName }: Belongings): GraphNode {
  return { id: subject.iin, kind: 'person', label: fullName };
}

function recordOf(whose: Belongings, { from, to, label, level }: Relation): StandRecord {
  return {
    iin: whose.subject.iin,
    fullName: whose.fullName,
    relation: label,
    through: from.label,
    relatedKind: kinds[to.kind],
    relatedId: to.id,
    relatedName: to.label,
    level: String(level),
  };
}

function graphOf(relations: readonly Relation[]): StandGraph {
  const nodes = new Map(relations.flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node]));
  const edges = relations.map(({ from, to, label, level }) => ({ from: from.id, to: to.id, label, level }));
  return { nodes: [...nodes.values()], edges };
}
