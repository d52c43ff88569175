import { AppError } from '../../../src/errors.ts'
import { isNode, isRelationship, type Parameters, type Value } from '../../../src/graph/table.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { leavesListsOpen, sortColumns } from './orders.ts'

export interface Question {
  cypher: string
  parameters: Parameters
}

/** `same`: the rows of Neo4j, in its order where the question gives one. `told`: an error with a reason. `different`: other rows, silently. */
export type Outcome = 'same' | 'told' | 'different' | 'neo4j fails'

export interface Compared {
  question: Question
  outcome: Outcome
  /** Both answers, or what was told. */
  note: string
}

const LIMITS = { rows: 10_000, timeout: 30_000 }

/** A value as a text that does not depend on ids nor on the last digits of floats; with `sorted` nor on the order in lists. */
function textOf(value: Value, sorted: boolean): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(10)))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) {
    const items = value.map(item => textOf(item, sorted))
    return `[${(sorted ? items.sort() : items).join()}]`
  }
  if (isNode(value)) return `(${value.label} ${value.key} ${textOf(value.properties, sorted)})`
  if (isRelationship(value)) return `[${value.type} ${textOf(value.properties, sorted)}]`
  const entries = Object.entries(value).map(([name, item]) => `${name}:${textOf(item, sorted)}`)
  return `{${entries.sort().join()}}`
}

type Answer = { rows: string; cut: boolean } | { error: string }

async function ask(store: GraphStore, { cypher, parameters }: Question): Promise<Answer> {
  try {
    const { columns, rows, truncated } = await store.query(cypher, parameters, LIMITS, 'console')
    const open = leavesListsOpen(cypher)
    const cells = rows.map(row => row.map(value => textOf(value, open)))
    const keys = sortColumns(cypher, columns)
    // Rows with the same keys may come in any order, but the keys themselves are in one.
    const sequence = keys === null ? [] : cells.map(row => keys.map(key => row[key]).join(' | '))
    const lines = cells.map(row => row.join(' | ')).sort()
    return { rows: [columns.join(' | '), ...sequence, ...lines].join('\n'), cut: truncated }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { error: `${error.code}: ${error.message}` }
  }
}

/** Puts a question to both stores. Rows that were cut at the limit need not be the same ones. */
export async function compare(
  stores: { embedded: GraphStore; neo4j: GraphStore },
  question: Question,
): Promise<Compared> {
  const ours = await ask(stores.embedded, question)
  const theirs = await ask(stores.neo4j, question)
  if ('error' in theirs)
    return {
      question,
      outcome: 'neo4j fails',
      note: `${theirs.error} / ${'error' in ours ? ours.error : 'rows'}`,
    }
  if ('error' in ours) return { question, outcome: 'told', note: ours.error }
  if ((ours.cut && theirs.cut) || ours.rows === theirs.rows) return { question, outcome: 'same', note: '' }
  return { question, outcome: 'different', note: `embedded: ${ours.rows}\nNeo4j: ${theirs.rows}` }
}

export const countOf = (all: readonly Compared[], outcome: Outcome): number =>
  all.filter(one => one.outcome === outcome).length

/** The questions with an outcome and what was said of them, for the message of a failed test. */
export const listOf = (all: readonly Compared[], outcome: Outcome): string =>
  all
    .filter(one => one.outcome === outcome)
    .map(({ question, note }) => `${question.cypher}\n  ${note.slice(0, 600)}`)
    .join('\n')
