import type { ResultContent } from '../../../protocol/ipc.ts';
import { useSay } from '../../language.tsx';
import { resultTexts as texts } from './texts.ts';

interface RelationsTableProps {
  readonly graph: NonNullable<ResultContent['graph']>;
  /** The node whose relations stand out. */
  readonly chosen: string | null;
}

/** Every relation as a row: who, how, with whom, of which level. */
export function RelationsTable({ graph, chosen }: RelationsTableProps) {
  const say = useSay();
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const heads = [texts.relationFrom, texts.relation, texts.relationTo, texts.relationLevel];
  return (
    <table className="result-table" aria-label={say(texts.relationsTable)}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head.ru}>
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {graph.edges.map((edge) => (
          <tr
            key={`${edge.from} ${edge.to} ${edge.label} ${edge.level}`}
            className={chosen === edge.from || chosen === edge.to ? 'graph-row-chosen' : ''}
          >
            <td>{labels.get(edge.from) ?? edge.from}</td>
            <td>{edge.label}</td>
            <td>{labels.get(edge.to) ?? edge.to}</td>
            <td>{edge.level}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
