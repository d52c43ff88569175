/** A Cypher query as a tree. `at` is always the offset in the text of the query, from 0, in UTF-16 units. */

export interface Query {
  /** One, or several that UNION joins. */
  parts: Clause[][]
  /** How part n+1 joins those before it. */
  unions: ('all' | 'distinct')[]
}

export type Clause = Match | Unwind | Projection | Subquery | ProcedureCall

export interface Match {
  kind: 'match'
  optional: boolean
  paths: PathPattern[]
  where: Expression | null
  at: number
}

export interface Unwind {
  kind: 'unwind'
  list: Expression
  variable: string
  at: number
}

/** WITH or RETURN. */
export interface Projection {
  kind: 'with' | 'return'
  distinct: boolean
  /** Whether it begins with `*`. */
  all: boolean
  items: ProjectionItem[]
  order: { by: Expression; descending: boolean }[]
  skip: Expression | null
  limit: Expression | null
  /** Only of WITH. */
  where: Expression | null
  at: number
}

export interface ProjectionItem {
  expression: Expression
  /** What follows AS, or the text of the expression as written. */
  name: string
  aliased: boolean
  at: number
}

/** `CALL { … }`. `imports`: the variables it may see: those in `CALL (a, b) { … }`, or of a leading importing WITH. */
export interface Subquery {
  kind: 'subquery'
  optional: boolean
  imports: string[] | 'all'
  /** Whether it is `CALL (…) { … }`: then what it imports can be seen in the whole of it, also after a WITH. */
  scoped: boolean
  query: Query
  at: number
}

export interface ProcedureCall {
  kind: 'procedure'
  optional: boolean
  /** Lower case, with its namespace: `db.labels`. */
  name: string
  /** Null: without brackets. */
  arguments: Expression[] | null
  /** Null: no YIELD. `all`: `YIELD *`. */
  yields: { column: string; variable: string; at: number }[] | 'all' | null
  where: Expression | null
  at: number
}

export interface PathPattern {
  variable: string | null
  /**
   * `shortestPath(…)` and `allShortestPaths(…)` are `called`; ANY SHORTEST, ALL SHORTEST and SHORTEST k stand before the
   * pattern. `paths` is the number of paths that the latter ask for: 1 for ANY SHORTEST, null for all.
   */
  search: null | { kind: 'any' | 'all'; paths: number | null; called: boolean }
  /** Nodes and hops in turn; begins and ends with a node. */
  start: NodePattern
  steps: { hop: HopPattern; node: NodePattern }[]
  at: number
}

export interface NodePattern {
  variable: string | null
  labels: LabelExpression | null
  /** A map or a parameter. */
  properties: Expression | null
  where: Expression | null
  at: number
}

export interface HopPattern {
  variable: string | null
  types: LabelExpression | null
  direction: 'out' | 'in' | 'both'
  /** Null: one hop. `*`, `*2..`, `*0..3`, `{1,3}`, `+`. `max` null: no limit. */
  length: null | { min: number; max: number | null }
  properties: Expression | null
  where: Expression | null
  at: number
}

export type LabelExpression =
  | { kind: 'name'; name: string; at: number }
  | { kind: 'any' }
  | { kind: 'not'; of: LabelExpression }
  | { kind: 'and' | 'or'; left: LabelExpression; right: LabelExpression }

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>='

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | 'IN'
  | '=~'

export type MapItem =
  | { kind: 'entry'; name: string; value: Expression }
  | { kind: 'property'; name: string }
  | { kind: 'variable'; name: string; at: number }
  | { kind: 'all' }

export type Expression = { at: number } & (
  | { kind: 'literal'; value: null | boolean | bigint | number | string }
  | { kind: 'parameter'; name: string }
  | { kind: 'variable'; name: string }
  | { kind: 'property'; of: Expression; name: string }
  | { kind: 'index'; of: Expression; index: Expression }
  | { kind: 'slice'; of: Expression; from: Expression | null; to: Expression | null }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'map'; entries: [name: string, value: Expression][] }
  | { kind: 'mapProjection'; of: Expression; items: MapItem[] }
  | { kind: 'unary'; operator: 'NOT' | '-' | '+'; of: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  /** `a < b <= c` is one comparison with two steps. */
  | { kind: 'comparison'; first: Expression; steps: { operator: Comparator; right: Expression }[] }
  | { kind: 'isNull'; of: Expression; negated: boolean }
  /** `IS :: INTEGER NOT NULL`: `type` in upper case as written, with single spaces. */
  | { kind: 'isTyped'; of: Expression; negated: boolean; type: string }
  | { kind: 'hasLabels'; of: Expression; labels: LabelExpression }
  /**
   * `name` in lower case with its namespace: `date.truncate`; `written` in the case of the query. `trim(LEADING 'x' FROM s)` is trim('LEADING', 'x', s), and
   * `normalize(s, NFD)` is normalize(s, 'NFD').
   */
  | { kind: 'call'; name: string; written: string; distinct: boolean; arguments: Expression[] }
  | { kind: 'countStar' }
  /** `subject` null: each `when` is a condition. With a subject, a `when` that begins with a comparator is `test`. */
  | {
      kind: 'case'
      subject: Expression | null
      branches: { when: { comparator: Comparator; value: Expression }[] | Expression; result: Expression }[]
      otherwise: Expression | null
    }
  | {
      kind: 'listComprehension'
      variable: string
      list: Expression
      where: Expression | null
      map: Expression | null
    }
  | { kind: 'patternComprehension'; path: PathPattern; where: Expression | null; map: Expression }
  | {
      kind: 'quantifier'
      quantifier: 'all' | 'any' | 'none' | 'single'
      variable: string
      list: Expression
      where: Expression | null
    }
  | {
      kind: 'reduce'
      accumulator: string
      initial: Expression
      variable: string
      list: Expression
      step: Expression
    }
  /** A pattern as a condition: `WHERE (a)-->(:B)`. */
  | { kind: 'patternPredicate'; path: PathPattern }
  /** `shortestPath(…)` as an expression. */
  | { kind: 'pathExpression'; path: PathPattern }
  /** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; a bare pattern inside becomes a Query of one MATCH without RETURN. */
  | { kind: 'exists' | 'count' | 'collect'; query: Query }
)
