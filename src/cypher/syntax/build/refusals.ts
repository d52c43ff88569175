import * as G from '../generated/neo4j-grammar.mjs'

const READS = 'This only reads.'
const WRITES = `${READS} Import papers to add to the graph.`

type Context = abstract new (...values: never[]) => unknown

/** Clauses that this doesn't run, and what to do instead. */
const CLAUSES: [Context, string][] = [
  [G.CreateClauseContext, `CREATE writes. ${WRITES}`],
  [G.InsertClauseContext, `INSERT writes. ${WRITES}`],
  [G.MergeClauseContext, `MERGE writes. ${READS} Write MATCH to find what exists.`],
  [G.SetClauseContext, `SET writes. ${READS} Write WITH to compute a value.`],
  [G.RemoveClauseContext, `REMOVE writes. ${READS} Leave properties out in RETURN instead.`],
  [G.DeleteClauseContext, `DELETE writes. ${READS}`],
  [G.ForeachClauseContext, `FOREACH writes. ${READS} Write UNWIND to go through a list.`],
  [G.LoadCSVClauseContext, `LOAD CSV reads files, which this doesn’t. Import papers to add to the graph.`],
  [G.UseClauseContext, 'USE names another graph; there is only this one. Leave it out.'],
  [G.FinishClauseContext, 'FINISH gives no rows. Write RETURN with what you want to see.'],
  [G.FilterClauseContext, 'FILTER isn’t known here. Write WITH * WHERE.'],
  [G.LetClauseContext, 'LET isn’t known here. Write WITH *, … AS name.'],
  [G.ForListClauseContext, 'FOR isn’t known here. Write UNWIND list AS variable.'],
  [G.OrderBySkipLimitClauseContext, 'This can’t be a clause of its own here. Write WITH * before it.'],
  [G.ComposableCommandClausesContext, 'SHOW and TERMINATE administer a server. This only answers queries.'],
]

export const refusalOf = (clause: unknown): string | null =>
  CLAUSES.find(([context]) => clause instanceof context)?.[1] ?? null
