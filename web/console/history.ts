import { remember, remembered } from '../state/memory.ts'

const KEPT = 30

/** Reads the stored history; a damaged one is empty. */
export function parseHistory(text: string | null): string[] {
  try {
    const known: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(known) ? known.filter(one => typeof one === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** Adds a query to a history; one that is already there moves to the front. */
export const withQuery = (history: readonly string[], cypher: string): string[] =>
  [cypher, ...history.filter(one => one !== cypher)].slice(0, KEPT)

/** The queries run in this browser, newest first. */
export const readHistory = (): string[] => parseHistory(remembered('history'))

export function addToHistory(cypher: string): string[] {
  const history = withQuery(readHistory(), cypher)
  remember('history', JSON.stringify(history))
  return history
}
