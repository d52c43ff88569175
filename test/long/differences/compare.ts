import { AppError } from '../../../src/errors.ts'
import { isNode, isRelationship, type Parameters, type Value } from '../../../src/graph/table.ts'
import type { GraphStore } from '../../../src/store/store.ts'

export interface Question {
  cypher: string
  parameters: Parameters
}

/** `same`: the rows of Neo4j, in any order. `told`: an error with a reason. `different`: other rows, silently. */
export type Outcome = 'same' | 'told' | 'different' | 'neo4j fails'

export interface Compared {
  question: Question
  outcome: Outcome
  /** Both answers, or what was told. */
  note: string
}

const LIMITS = { rows: 10_000, timeout: 30_000 }

/** A value as a text that does not depend on ids, on the last digits of floats, nor on the order within a list. */
function textOf(value: Value): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(10)))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(textOf).sort().join()}]`
  if (isNode(value)) return `(${value.label} ${value.key} ${textOf(value.properties)})`
  if (isRelationship(value)) return `[${value.type} ${textOf(value.properties)}]`
  const entries = Object.entries(value).map(([name, item]) => `${name}:${textOf(item)}`)
  return `{${entries.sort().join()}}`
}

type Answer = { rows: string; cut: boolean } | { error: string }

async function ask(store: GraphStore, { cypher, parameters }: Question): Promise<Answer> {
  try {
    const { columns, rows, truncated } = await store.query(cypher, parameters, LIMITS, 'console')
    const lines = rows.map(row => row.map(textOf).join(' | '))
    return { rows: [columns.join(' | '), ...lines.sort()].join('\n'), cut: truncated }
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
