import { MultiDirectedGraph } from './graph.ts'

/** Whether something is a graph, as `graphology-utils/is-graph` tells for those of graphology. */
export default (value: unknown): boolean => value instanceof MultiDirectedGraph
