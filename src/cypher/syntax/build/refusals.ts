import type { Subject } from '../../cypher-error.ts'
import * as G from '../generated/neo4j-grammar.mjs'

const READS = 'This only reads.'
const WRITES = `${READS} Import papers to add to the graph.`

type Context = abstract new (...values: never[]) => unknown

/** Clauses that this doesn't run, and what to do instead. */
const CLAUSES: [clause: Context, message: string, subject?: Subject][] = [
  [G.CreateClauseContext, `CREATE writes. ${WRITES}`, { kind: 'writing', name: 'CREATE' }],
  [G.InsertClauseContext, `INSERT writes. ${WRITES}`, { kind: 'writing', name: 'INSERT' }],
  [
    G.MergeClauseContext,
    `MERGE writes. ${READS} Write MATCH to find what exists.`,
    { kind: 'writing', name: 'MERGE' },
  ],
  [
    G.SetClauseContext,
    `SET writes. ${READS} Write WITH to compute a value.`,
    { kind: 'writing', name: 'SET' },
  ],
  [
    G.RemoveClauseContext,
    `REMOVE writes. ${READS} Leave properties out in RETURN instead.`,
    { kind: 'writing', name: 'REMOVE' },
  ],
  [G.DeleteClauseContext, `DELETE writes. ${READS}`, { kind: 'writing', name: 'DELETE' }],
  [
    G.ForeachClauseContext,
    `FOREACH writes. ${READS} Write UNWIND to go through a list.`,
    { kind: 'writing', name: 'FOREACH' },
  ],
  [
    G.LoadCSVClauseContext,
    `LOAD CSV reads files, which this doesn’t. Import papers to add to the graph.`,
    { kind: 'files' },
  ],
  [G.FinishClauseContext, 'FINISH gives no rows. Write RETURN with what you want to see.'],
  [G.FilterClauseContext, 'FILTER isn’t known here. Write WITH * WHERE.'],
  [G.LetClauseContext, 'LET isn’t known here. Write WITH *, … AS name.'],
  [G.ForListClauseContext, 'FOR isn’t known here. Write UNWIND list AS variable.'],
  [G.ComposableCommandClausesContext, 'SHOW and TERMINATE administer a server. This only answers queries.'],
]

/** Why a clause is refused. */
export function refusalOf(clause: unknown): { message: string; subject: Subject | null } {
  if (clause instanceof G.UseClauseContext) {
    const name = clause.graphReference().getText()
    return { message: 'USE names another graph; there is only this one.', subject: { kind: 'graph', name } }
  }
  const row = CLAUSES.find(([context]) => clause instanceof context)
  return { message: row?.[1] ?? 'This clause isn’t known here.', subject: row?.[2] ?? null }
}
