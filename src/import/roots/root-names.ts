import { groupBy } from '../../group-by.ts'
import type { Root } from './root.ts'

const DIGITS = 6

/**
 * The names of roots: the last part of the path. Roots that share it get a mark behind it, of as many parts of their
 * paths as tell all of them apart, so neither the order of imports nor what lies above those parts matters.
 */
export function rootNames(roots: readonly Root[]): Map<Root, string> {
  const names = new Map<Root, string>()
  for (const [base, alike] of groupBy(roots, root => root.base)) {
    if (alike.length === 1) for (const root of alike) names.set(root, base)
    else for (const [root, mark] of tellApart(alike)) names.set(root, `${base}~${mark}`)
  }
  return names
}

/** The last part of the root's path, and the mark behind it if there is one. */
export function splitRootName(name: string): [base: string, mark: string] {
  const [, base = name, mark = ''] = /^(.*)~([0-9a-f]{6})\d*$/.exec(name) ?? []
  return [base, mark]
}

function tellApart(roots: readonly Root[]): [Root, string][] {
  const longest = Math.max(...roots.map(({ marks }) => marks.length))
  const markOf = ({ marks }: Root, parts: number): string =>
    (marks[Math.min(parts, marks.length - 1)] ?? '').slice(0, DIGITS)
  for (let parts = 1; parts < longest; parts += 1) {
    const marks = roots.map(root => markOf(root, parts))
    if (new Set(marks).size === roots.length)
      return roots.map((root, index) => [root, marks[index] as string])
  }
  // Their marks begin alike.
  const whole = ({ marks, path }: Root) => `${marks.at(-1)} ${path}`
  const sorted = roots.toSorted((a, b) => (whole(a) < whole(b) ? -1 : 1))
  return sorted.map((root, index) => [root, `${markOf(root, longest)}${index}`])
}
