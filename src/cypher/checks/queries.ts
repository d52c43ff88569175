import { invalid } from '../cypher-error.ts'
import type { Clause, Query } from '../syntax/ast.ts'
import type { Checker, Columns, Use } from './checker.ts'
import { checkClause, checkYields } from './clauses.ts'
import { checkProjection } from './projections.ts'
import type { Scope } from './scope.ts'

const WORDS: Record<Clause['kind'], string> = {
  match: 'MATCH',
  unwind: 'UNWIND',
  with: 'WITH',
  return: 'RETURN',
  subquery: 'CALL',
  procedure: 'CALL',
}

/** Checks a query and gives its columns. An inner query sees the scope it stands in. */
export function checkQueryIn(check: Checker, query: Query, scope: Scope, use: Use): Columns {
  const inner = use === 'exists' || use === 'count' || use === 'collect' ? seenFrom(scope) : scope
  const columns = query.parts.map(part => checkPart(check, part, inner, use))
  checkUnion(query, columns)
  const [first] = columns
  if (use === 'collect' && first?.size !== 1) {
    throw invalid('COLLECT needs RETURN with one column.', query.parts[0]?.[0]?.at ?? 0)
  }
  return first ?? null
}

/** From within `EXISTS { … }` all variables of outside are seen, to its end. */
const seenFrom = (scope: Scope): Scope => ({ ...scope, projected: null, outer: new Set(scope.names.keys()) })

function checkPart(check: Checker, clauses: Clause[], scope: Scope, use: Use): Columns {
  const last = clauses.at(-1) as Clause
  checkEnd(clauses, last, use)
  if (last.kind === 'procedure' && clauses.length === 1 && use === 'whole') {
    if (last.where !== null) throw invalid('WHERE needs a RETURN behind it here.', last.at)
    checkYields(check, last, scope)
    return null
  }
  const outer = [...scope.names].filter(([name]) => scope.outer.has(name))
  let current = scope
  for (const clause of clauses) {
    if ('items' in clause) {
      const columns = checkProjection(check, clause, current, use)
      if (clause.kind === 'return') return columns
      current = { ...scope, names: new Map([...outer, ...columns]) }
    } else current = checkClause(check, clause, current)
  }
  return null
}

function checkEnd(clauses: Clause[], last: Clause, use: Use): void {
  const early = clauses.find(clause => clause.kind === 'return' && clause !== last)
  if (early !== undefined) throw invalid('RETURN can only end a query. Write WITH to go on.', early.at)
  if (last.kind === 'return' || use === 'exists' || use === 'count') return
  if (last.kind === 'procedure' && clauses.length === 1 && use === 'whole') return
  throw invalid(`A query can’t end with ${WORDS[last.kind]}. Add RETURN with what you want to see.`, last.at)
}

function checkUnion({ parts, unions }: Query, columns: Columns[]): void {
  const [first] = columns
  const at = (index: number): number => parts[index]?.at(-1)?.at ?? 0
  columns.forEach((other, index) => {
    const same = other?.size === first?.size && [...(other?.keys() ?? [])].every(name => first?.has(name))
    if (!same)
      throw invalid('The parts of a UNION must have columns of the same names. Name them with AS.', at(index))
  })
  if (new Set(unions).size > 1)
    throw invalid('UNION and UNION ALL can’t stand together. Put one into CALL { … }.', at(1))
}
