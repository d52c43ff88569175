import { remember, remembered } from '../state/memory.ts'

const KEPT = 30

/** Queries run in this browser, newest first. */
export function readHistory(): string[] {
  try {
    const known: unknown = JSON.parse(remembered('history') ?? '[]')
    return Array.isArray(known) ? known.filter(one => typeof one === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

export function addToHistory(cypher: string): string[] {
  const history = [cypher, ...readHistory().filter(one => one !== cypher)].slice(0, KEPT)
  remember('history', JSON.stringify(history))
  return history
}
