import { type KeyboardEvent, useState } from 'react';
import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { box, type GraphLayout, layOut, type PlacedNode } from './graph-layout.ts';
import './graph.css';
import { RelationsTable } from './RelationsTable.tsx';
import { nodeKinds, resultTexts as texts } from './texts.ts';

type Graph = NonNullable<ResultContent['graph']>;

/**
 * Relations as a drawing in layers and as a table, which says the same to who does not see the drawing. One node at a
 * time takes the focus; arrow keys go to the next one in the layer or in the next layer.
 */
export function ResultGraph({ graph }: { graph: Graph }) {
  const say = useSay();
  const layout = layOut(graph);
  const [chosen, setChosen] = useState<string | null>(null);
  const nodes = layout.columns.flat();
  const focusable = chosen ?? nodes[0]?.id ?? null;
  const choose = (event: KeyboardEvent<SVGGElement>, node: PlacedNode) => {
    const next = neighbour({ layout, edges: graph.edges }, node, event.key);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`#${CSS.escape(domId(next))}`)?.focus();
  };
  return (
    <div className="graph">
      <div className="graph-frame" role="tree" aria-label={say(texts.relations)}>
        <svg
          className="graph-drawing"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="presentation"
        >
          <Edges graph={graph} nodes={nodes} chosen={chosen} />
          {nodes.map((node) => (
            <g
              key={node.id}
              id={domId(node)}
              className={node.id === chosen ? 'graph-node graph-node-chosen' : 'graph-node'}
              tabIndex={node.id === focusable ? 0 : -1}
              role="treeitem"
              aria-level={node.column + 1}
              aria-selected={node.id === chosen}
              aria-label={`${say(nodeKinds[node.kind])}: ${node.label}`}
              onFocus={() => setChosen(node.id)}
              onKeyDown={(event) => choose(event, node)}
            >
              <NodeBox node={node} kind={say(nodeKinds[node.kind])} />
            </g>
          ))}
        </svg>
      </div>
      <RelationsTable graph={graph} chosen={chosen} />
    </div>
  );
}

function NodeBox({ node, kind }: { node: PlacedNode; kind: string }) {
  return (
    <>
      <title>{node.label}</title>
      <rect
        x={node.x - box.width / 2}
        y={node.y - box.height / 2}
        width={box.width}
        height={box.height}
        rx={4}
      />
      <text className="graph-kind" x={node.x - box.width / 2 + 10} y={node.y - 5}>
        {kind}
      </text>
      <text x={node.x - box.width / 2 + 10} y={node.y + 12}>
        {shorten(node.label)}
      </text>
    </>
  );
}

function Edges({
  graph,
  nodes,
  chosen,
}: {
  readonly graph: Graph;
  readonly nodes: readonly PlacedNode[];
  readonly chosen: string | null;
}) {
  const at = new Map(nodes.map((node) => [node.id, node]));
  return graph.edges.map((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    if (from === undefined || to === undefined) return null;
    const isChosen = chosen === edge.from || chosen === edge.to;
    return (
      <path
        key={`${edge.from} ${edge.to} ${edge.label} ${edge.level}`}
        className={`graph-edge graph-edge-${edge.level}${isChosen ? ' graph-edge-chosen' : ''}`}
        d={curve(from, to)}
      />
    );
  });
}

/** From side to side between layers; within one layer around the boxes. */
function curve(from: PlacedNode, to: PlacedNode): string {
  if (from.column === to.column) {
    const x = from.x + box.width / 2;
    return `M ${x} ${from.y} C ${x + 50} ${from.y}, ${x + 50} ${to.y}, ${x} ${to.y}`;
  }
  const side = from.column < to.column ? 1 : -1;
  const start = from.x + (side * box.width) / 2;
  const end = to.x - (side * box.width) / 2;
  const middle = (start + end) / 2;
  return `M ${start} ${from.y} C ${middle} ${from.y}, ${middle} ${to.y}, ${end} ${to.y}`;
}

interface Drawn {
  readonly layout: GraphLayout;
  readonly edges: Graph['edges'];
}

/** Up and down within the layer; to the side first to a node it is joined with, else to the nearest. */
function neighbour({ layout: { columns }, edges }: Drawn, node: PlacedNode, key: string): PlacedNode | null {
  const column = columns[node.column] ?? [];
  const row = column.findIndex(({ id }) => id === node.id);
  if (key === 'ArrowUp') return column[row - 1] ?? null;
  if (key === 'ArrowDown') return column[row + 1] ?? null;
  const beside = { ArrowLeft: columns[node.column - 1], ArrowRight: columns[node.column + 1] }[key] ?? [];
  const isJoined = ({ id }: PlacedNode) =>
    edges.some(({ from, to }) => (from === id && to === node.id) || (to === id && from === node.id));
  const distance = (other: PlacedNode) => (isJoined(other) ? 0 : 1_000_000) + Math.abs(other.y - node.y);
  return beside.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

function domId({ id }: PlacedNode): string {
  return `node-${id}`;
}

const longest = 30;

function shorten(label: string): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1)}…`;
}
