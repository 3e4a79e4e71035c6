import { largestAnswer, mostRecords, weightOf } from '../sources/answer-schema.ts';
import type { SourceAnswer } from '../sources/source.ts';
import type { NamedAnswer } from './ask.ts';

/** What a result will hold, from all the databases that answered. */
export type Contents = SourceAnswer;

/**
 * The answers that one result can hold, in their order. Left are those with which it would have too many records, too
 * many octets, a second photograph or document: they come in a result of their own.
 */
export function fitting(answers: readonly NamedAnswer[]): readonly NamedAnswer[] {
  const taken: NamedAnswer[] = [];
  for (const candidate of answers) {
    if (taken.length === 0 || fits([...taken, candidate])) taken.push(candidate);
  }
  return taken;
}

/**
 * Puts the answers together: records one after the other, relations by the ids of who and what they join, each once
 * though several databases know it.
 */
export function merge(answers: readonly NamedAnswer[]): Contents {
  const all = answers.map(({ answer }) => answer);
  const graphs = all.flatMap(({ graph }) => (graph === null ? [] : [graph]));
  const nodes = new Map(graphs.flatMap((graph) => graph.nodes).map((node) => [node.id, node]));
  const edges = new Map(
    graphs
      .flatMap((graph) => graph.edges)
      .map((edge) => [JSON.stringify([edge.from, edge.to, edge.label, edge.level]), edge]),
  );
  return {
    records: all.flatMap(({ records }) => records),
    photograph: all.find(({ photograph }) => photograph !== null)?.photograph ?? null,
    file: all.find(({ file }) => file !== null)?.file ?? null,
    graph: graphs.length === 0 ? null : { nodes: [...nodes.values()], edges: [...edges.values()] },
  };
}

/** Whether a database found anything. */
export function isEmpty({ records, photograph, file, graph }: Contents): boolean {
  return records.length === 0 && photograph === null && file === null && (graph?.nodes.length ?? 0) === 0;
}

function fits(answers: readonly NamedAnswer[]): boolean {
  const all = answers.map(({ answer }) => answer);
  const merged = merge(answers);
  return (
    merged.records.length <= mostRecords &&
    (merged.graph?.nodes.length ?? 0) <= 500 &&
    (merged.graph?.edges.length ?? 0) <= 2000 &&
    all.filter(({ photograph }) => photograph !== null).length <= 1 &&
    all.filter(({ file }) => file !== null).length <= 1 &&
    weightOf(merged) <= largestAnswer
  );
}
