import { AppError } from '../../errors.ts'
import type { Problem } from '../../text/texts.ts'

/**
 * What a plan of the embedded engine may contain: operators that only read the graph. Anything that is not listed
 * (LoadCsv, CreateNode, SetProperty, CallProcedure, operators of later versions) is refused.
 */
const READING = new Set([
  'Aggregate',
  'AntiJoin',
  'Apply',
  'CartesianProduct',
  'CrossJoin',
  'Discriminant',
  'Distinct',
  'Empty',
  'Expand',
  'Filter',
  'HashJoin',
  'IndexScan',
  'Join',
  'LeftJoin',
  'Limit',
  'MultiWayJoin',
  'NodeScan',
  'ParameterScan',
  'Project',
  'Return',
  'SemiJoin',
  'ShortestPath',
  'SingleRow',
  'Skip',
  'Sort',
  'TopK',
  'Union',
  'Unwind',
])

interface Line {
  depth: number
  operator: string
  detail: string
}

const linesOf = (plan: string): Line[] =>
  plan
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [, indent = '', operator = '', detail = ''] = /^(\s*)(\w+)\s*(.*)$/.exec(line) ?? []
      return { depth: indent.length, operator, detail }
    })

const WRITING = /^(Create|Delete|Set|Remove|Merge|Detach|Add|Drop|Insert|Update)/

function refusalOf({ operator, detail }: Line): Problem {
  if (WRITING.test(operator)) return { reason: 'refusedWriting', values: { operator } }
  if (/^Load/.test(operator)) return { reason: 'refusedFiles' }
  if (/^Call/.test(operator))
    return { reason: 'refusedProcedure', values: { name: detail.replace(/[()]/g, '') } }
  return { reason: 'refusedOperator', values: { operator } }
}

/**
 * The engine can lose rows when two hops meet at a node without a label. In the plan an Expand then has another Expand
 * as its input; with a label there is a hasLabel filter between them.
 */
function unlabelledHop(lines: Line[]): Problem | null {
  for (const [index, line] of lines.entries()) {
    const input = lines[index + 1]
    if (line.operator !== 'Expand' || input?.operator !== 'Expand' || input.depth <= line.depth) continue
    const node = /\((\w+)\)\s*$/.exec(input.detail)?.[1]
    return node === undefined || node.startsWith('_anon')
      ? { reason: 'refusedNamelessHop' }
      : { reason: 'refusedHop', values: { node } }
  }
  return null
}

/** The operators whose output the one at `index` takes. */
function inputsOf(lines: Line[], index: number): number[] {
  const depth = lines[index]?.depth ?? 0
  const inputs: number[] = []
  for (let at = index + 1; at < lines.length && (lines[at]?.depth ?? 0) > depth; at += 1) {
    const first = inputs[0]
    if (first === undefined || lines[at]?.depth === lines[first]?.depth) inputs.push(at)
  }
  return inputs
}

/** Operators that pass on the chunks of rows they receive; others form new chunks. */
const HANDING_ON = new Set(['Filter', 'Limit', 'Project', 'Return', 'Skip', 'Union'])

const takesFromSubquery = (lines: Line[], index: number): boolean =>
  inputsOf(lines, index).some(input => {
    const operator = lines[input]?.operator ?? ''
    return operator === 'Apply' || (HANDING_ON.has(operator) && takesFromSubquery(lines, input))
  })

/** `CALL { … }` passes on all its rows as one chunk, of which DISTINCT sees only the first 2,048. */
function distinctOfSubquery(lines: Line[]): Problem | null {
  const lossy = lines.some(
    ({ operator, detail }, index) =>
      (operator === 'Distinct' || /^DISTINCT\b/.test(detail)) && takesFromSubquery(lines, index),
  )
  return lossy ? { reason: 'refusedDistinct' } : null
}

/** Subqueries inside expressions appear as data, `NameOp { … }`, not as operators. The same rules apply to them. */
function nestedRefusal(plan: string): Problem | null {
  const foreign = [...plan.matchAll(/\b(\w+)Op \{/g)]
    .map(match => match[1] ?? '')
    .find(name => !READING.has(name))
  if (foreign) return { reason: 'refusedSubquery', values: { operator: foreign } }
  return /Expand\(ExpandOp \{(?:(?!input:)[\s\S])*input: Expand\(/.test(plan)
    ? { reason: 'refusedSubqueryHop' }
    : null
}

/** @throws QUERY_REFUSED naming the part of the plan that is not allowed */
export function checkPlan(plan: string): void {
  const lines = linesOf(plan)
  if (lines.length === 0) throw new AppError('QUERY_REFUSED', { reason: 'refusedNoPlan' })
  const foreign = lines.filter(({ operator }) => !READING.has(operator))
  // That it writes is a better reason than an operator that only comes along with that.
  const refused = foreign.find(({ operator }) => WRITING.test(operator)) ?? foreign[0]
  const problem =
    (refused ? refusalOf(refused) : null) ??
    unlabelledHop(lines) ??
    distinctOfSubquery(lines) ??
    nestedRefusal(plan)
  if (problem) throw new AppError('QUERY_REFUSED', problem)
}
