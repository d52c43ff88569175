/** What a question leaves open: the order of its rows, and that of the items in lists that are gathered. */

const ORDER =
  /\bORDER\s+BY\s+((?:(?!\bORDER\s+BY\b|\bRETURN\b|\bUNION\b)[\s\S])*?)(?:\s+(?:SKIP|OFFSET|LIMIT)\b[\s\S]*)?;?\s*$/i
const GATHERS = /\bcollect\b|\[\s*\w*\s*=?\s*\(|\b(?:keys|labels|properties)\s*\(/i

/** The columns by which the rows of the answer are sorted; null when that is open, or by something that is no column. */
export function sortColumns(cypher: string, columns: readonly string[]): number[] | null {
  const [, written] = ORDER.exec(cypher) ?? []
  const last = cypher.toUpperCase().lastIndexOf('RETURN')
  if (written === undefined || cypher.toUpperCase().lastIndexOf('ORDER') < last || /\bUNION\b/i.test(cypher))
    return null
  const keys = written
    .split(',')
    .map(key => columns.indexOf(key.trim().replace(/\s+(?:ASC|DESC)(?:ENDING)?$/i, '')))
  return keys.includes(-1) ? null : keys
}

/** Whether lists in the answer may have any order: they gather what is matched, and nothing is sorted before. */
export function leavesListsOpen(cypher: string): boolean {
  const gathers = GATHERS.exec(cypher)
  if (gathers === null || !/\bMATCH\b|\[\s*\(/i.test(cypher)) return false
  return !/\bORDER\s+BY\b/i.test(cypher.slice(0, gathers.index))
}
