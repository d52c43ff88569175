import type { DocumentTable } from './tables.ts'

const line = (cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const markdownOf = ({ head, rows }: DocumentTable): string =>
  [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')

/**
 * A document with the first table below the heading of `table` written anew.
 * @throws Error when there is no such heading, or no table below it
 */
export function writeTable(text: string, table: DocumentTable): string {
  const heading = new RegExp(`^##+ ${table.heading}$`, 'm').exec(text)
  if (!heading) throw new Error(`${table.document} has no heading "${table.heading}".`)
  const after = text.slice(heading.index + heading[0].length)
  const section = /^##+ /m.exec(after)?.index ?? after.length
  const found = /^\|.*(?:\n\|.*)*/m.exec(after.slice(0, section))
  if (!found) throw new Error(`${table.document} has no table below "${table.heading}".`)
  const start = heading.index + heading[0].length + found.index
  return text.slice(0, start) + markdownOf(table) + text.slice(start + found[0].length)
}
