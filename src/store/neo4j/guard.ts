import type { Plan, ResultSummary } from 'neo4j-driver'
import { AppError } from '../../errors.ts'
import type { Problem } from '../../text/texts.ts'

/**
 * What a plan of Neo4j may contain: operators that only read the graph
 * (neo4j.com/docs/cypher-manual/5/planning-and-tuning/operators). Anything that is not listed (LoadCSV, Show…,
 * TerminateTransactions, TransactionForeach, operators of later versions) is refused. Access mode READ alone is not
 * enough: it lets LOAD CSV read local files and TERMINATE stop other people's queries.
 */
const READING = new Set(
  `AllNodesScan AllRelationshipsScan AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker
  AssertSameNode AssertSameRelationship BidirectionalRepeat CacheProperties CartesianProduct
  ConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
  DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
  DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan
  Distinct DropResult DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup
  DynamicUndirectedRelationshipTypeLookup Eager EagerAggregation EmptyResult EmptyRow Expand Filter
  IntersectionNodeByLabelsScan LeftOuterHashJoin LetAntiSemiApply LetSelectOrAntiSemiApply
  LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek
  NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan
  NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin
  NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NullifyMetadata Optional OptionalExpand
  OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PathPropagatingBFS
  ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore Repeat RepeatOptions
  RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip
  Sort StatefulShortestPath SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter TriadicSelection
  UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
  UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan
  UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
  UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind
  ValueHashJoin VarLengthExpand`.split(/\s+/),
)

/** Namespaces of functions that only compute from their arguments. Others (`apoc.…`, `graph.…`) may do anything. */
const FUNCTIONS = /^(date|datetime|localdatetime|localtime|time|duration|point|vector\.similarity)\./i

const WRITING = /^(Create|Delete|Detach|Set|Remove|Merge|Foreach|Insert|Lock|Add|Drop|SubqueryForeach)/

interface Step {
  operator: string
  details: string
}

function* stepsOf(plan: Plan): Generator<Step> {
  // The name is followed by a variant and the database: "Expand(All)@neo4j".
  const operator = plan.operatorType.split(/[(@]/, 1)[0] ?? ''
  yield { operator, details: String(plan.arguments.Details ?? '') }
  for (const child of plan.children) yield* stepsOf(child)
}

function refusalOf({ operator, details }: Step): Problem | null {
  if (operator === 'ProcedureCall') {
    const name = /[\w.]+(?=\()/.exec(details)?.[0] ?? details
    return { reason: 'refusedProcedure', values: { name } }
  }
  if (operator === 'LoadCSV') return { reason: 'refusedFiles' }
  if (!READING.has(operator))
    return { reason: WRITING.test(operator) ? 'refusedWriting' : 'refusedOperator', values: { operator } }
  const called = [...details.matchAll(/\b([A-Za-z]\w*(?:\.\w+)+)\(/g)].map(([, name = '']) => name)
  const foreign = called.find(name => !FUNCTIONS.test(name))
  return foreign === undefined ? null : { reason: 'refusedFunction', values: { name: foreign } }
}

/**
 * @param summary of the query with EXPLAIN, so that the planner has already dealt with comments, prefixes and nesting
 * @throws QUERY_REFUSED naming the part of the plan that is not allowed
 */
export function checkPlan(summary: ResultSummary): void {
  if (!summary.plan) throw new AppError('QUERY_REFUSED', { reason: 'refusedNoPlan' })
  const problem = [...stepsOf(summary.plan)].map(refusalOf).find(found => found !== null)
  if (problem) throw new AppError('QUERY_REFUSED', problem)
  if (summary.queryType !== 'r') throw new AppError('QUERY_REFUSED', { reason: 'refusedChange' })
}

/** The plan with one operator per line, indented by depth. */
export function planText(plan: Plan, depth = 0): string {
  const details = String(plan.arguments.Details ?? '')
  const line = `${'  '.repeat(depth)}${plan.operatorType.split('@', 1)[0]} ${details}`.trimEnd()
  return [line, ...plan.children.map(child => planText(child, depth + 1))].join('\n')
}
