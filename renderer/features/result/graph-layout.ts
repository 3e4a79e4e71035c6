import type { ResultContent } from '../../../protocol/ipc.ts';

type Graph = NonNullable<ResultContent['graph']>;
type GraphNode = Graph['nodes'][number];

/** A node with the middle of its box; `column` is its distance from who was asked about. */
export interface PlacedNode extends GraphNode {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly width: number;
  readonly height: number;
}

export const box = { width: 220, height: 40 } as const;
const gap = { x: 120, y: 14 } as const;
const margin = 8;

/**
 * Layers from left to right: who was asked about, the relations of the first level, those of the second. Within a layer
 * nodes keep the order of the answer, so that the same answer is always the same drawing.
 */
export function layOut(graph: Graph): GraphLayout {
  const columns = [0, 1, 2]
    .map((column) => graph.nodes.filter((node) => columnOf(graph, node.id) === column))
    .filter((nodes) => nodes.length > 0);
  const rows = Math.max(0, ...columns.map((nodes) => nodes.length));
  const height = 2 * margin + rows * (box.height + gap.y) - gap.y;
  return {
    columns: columns.map((nodes, column) => {
      const top = (height - nodes.length * (box.height + gap.y) + gap.y) / 2;
      return nodes.map((node, row) => ({
        ...node,
        column,
        x: margin + box.width / 2 + column * (box.width + gap.x),
        y: top + box.height / 2 + row * (box.height + gap.y),
      }));
    }),
    width: 2 * margin + columns.length * (box.width + gap.x) - gap.x,
    height,
  };
}

/** 0 where the relations of the first level start, 1 where they lead, 2 for the rest. */
function columnOf({ edges }: Graph, id: string): number {
  const first = edges.filter(({ level }) => level === 1);
  if (first.some(({ from }) => from === id)) return 0;
  return first.some(({ to }) => to === id) || edges.length === 0 ? 1 : 2;
}
