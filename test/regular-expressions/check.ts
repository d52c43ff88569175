import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import { ACCEPTED } from './accepted.ts'
import type { Found } from './find.ts'

const CHECKED = fileURLToPath(new URL('checked.txt', import.meta.url))

/** Checking one expression can take seconds, so those that were found safe are remembered by their hashes. */
const hashOf = ({ pattern, flags }: Found): string =>
  createHash('sha256').update(`/${pattern}/${flags}`).digest('hex').slice(0, 12)

const isAccepted = ({ pattern }: Found): boolean => ACCEPTED.some(({ begins }) => pattern.startsWith(begins))

/** What is wrong with an expression; null if it is safe. */
async function problemOf({ pattern, flags, place }: Found): Promise<string | null> {
  const found = await check(pattern, flags, { timeout: 20_000, randomSeed: 1 })
  if (found.status === 'safe') return null
  const why =
    found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : found.error.kind
  return `${place}: /${pattern}/${flags} is ${found.status}, ${why}`
}

/** The problems of those that were not found safe before; with `fresh`, of all. */
export async function problemsOf(all: readonly Found[], fresh = false): Promise<string[]> {
  const known = new Set(fresh ? [] : readFileSync(CHECKED, 'utf8').split('\n'))
  const problems: (string | null)[] = []
  for (const found of all)
    if (!known.has(hashOf(found)) && !isAccepted(found)) problems.push(await problemOf(found))
  return problems.filter(problem => problem !== null)
}

/** Remembers expressions as safe. */
export const remember = (all: readonly Found[]): void =>
  writeFileSync(
    CHECKED,
    `${[...new Set(all.filter(found => !isAccepted(found)).map(hashOf))].sort().join('\n')}\n`,
  )
