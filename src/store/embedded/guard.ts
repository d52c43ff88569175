import { AppError } from '../../errors.ts'

/**
 * What a plan of the embedded engine may contain: operators that only read the graph. Everything else (LoadCsv,
 * CreateNode, SetProperty, CallProcedure, operators of later versions) is refused by not being here.
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

function refusalOf(line: Line): string {
  if (WRITING.test(line.operator))
    return `it would change the graph (${line.operator}); queries are read-only here`
  if (/^Load/.test(line.operator))
    return `LOAD CSV reads files of the server; import files with "paperweave import"`
  if (/^Call/.test(line.operator))
    return `procedures are not allowed (CALL ${line.detail.replace(/[()]/g, '')})`
  return `it needs "${line.operator}", which is not on the list of what a query may do`
}

/**
 * The engine can lose rows when two hops meet at a node without label, which shows as an Expand whose input is
 * another Expand. With a label there is a hasLabel filter between the two.
 */
function unlabelledHop(lines: Line[]): string | null {
  for (const [index, line] of lines.entries()) {
    const input = lines[index + 1]
    if (line.operator !== 'Expand' || input?.operator !== 'Expand' || input.depth <= line.depth) continue
    const node = /\((\w+)\)\s*$/.exec(input.detail)?.[1] ?? 'the node in the middle'
    return node.startsWith('_anon')
      ? 'two hops meet at a node without a label; write it like (:Paper)'
      : `two hops meet at "${node}", which has no label; write it like (${node}:Paper)`
  }
  return null
}

/** The operators that feed the one at `index`. */
function inputsOf(lines: Line[], index: number): number[] {
  const depth = lines[index]?.depth ?? 0
  const inputs: number[] = []
  for (let at = index + 1; at < lines.length && (lines[at]?.depth ?? 0) > depth; at += 1) {
    const first = inputs[0]
    if (first === undefined || lines[at]?.depth === lines[first]?.depth) inputs.push(at)
  }
  return inputs
}

/** Operators that hand on the chunks of rows that they are given; others cut them anew. */
const HANDING_ON = new Set(['Filter', 'Limit', 'Project', 'Return', 'Skip', 'Union'])

const takesFromSubquery = (lines: Line[], index: number): boolean =>
  inputsOf(lines, index).some(input => {
    const operator = lines[input]?.operator ?? ''
    return operator === 'Apply' || (HANDING_ON.has(operator) && takesFromSubquery(lines, input))
  })

/** `CALL { … }` hands on all its rows as one chunk, of which DISTINCT only sees the first 2,048. */
function distinctOfSubquery(lines: Line[]): string | null {
  const lossy = lines.some(
    ({ operator, detail }, index) =>
      (operator === 'Distinct' || /^DISTINCT\b/.test(detail)) && takesFromSubquery(lines, index),
  )
  return lossy
    ? 'DISTINCT or UNION over the rows of CALL { … } can lose rows in this engine; group them instead, as in ' +
        'WITH name, count(*) AS times, or use UNION ALL'
    : null
}

/** Subqueries inside expressions are printed as data, `NameOp { … }`, not as operators; the same rules hold. */
function nestedRefusal(plan: string): string | null {
  const foreign = [...plan.matchAll(/\b(\w+)Op \{/g)]
    .map(match => match[1] ?? '')
    .find(name => !READING.has(name))
  if (foreign) return `a subquery needs "${foreign}", which is not on the list of what a query may do`
  return /Expand\(ExpandOp \{(?:(?!input:)[\s\S])*input: Expand\(/.test(plan)
    ? 'two hops inside a subquery meet at a node without a label; label every node'
    : null
}

/** @throws QUERY_REFUSED naming the part of the plan that is not allowed */
export function checkPlan(plan: string): void {
  const lines = linesOf(plan)
  if (lines.length === 0)
    throw new AppError('QUERY_REFUSED', 'Refused: the query has no plan that could be checked.')
  const foreign = lines.filter(({ operator }) => !READING.has(operator))
  // That it would write is the better reason than an operator that comes with it.
  const refused = foreign.find(({ operator }) => WRITING.test(operator)) ?? foreign[0]
  const reason =
    (refused ? refusalOf(refused) : null) ??
    unlabelledHop(lines) ??
    distinctOfSubquery(lines) ??
    nestedRefusal(plan)
  if (reason) throw new AppError('QUERY_REFUSED', `Refused: ${reason}.`)
}
