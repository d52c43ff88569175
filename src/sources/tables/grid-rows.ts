/** A row of a table that is drawn with lines of `+---+`, and the index of its first line. */
export interface GridRow {
  text: string
  at: number
}

const BORDER = /^\s{0,12}\+(?:[-=:]+\+)+\s*$/
/** What people draw has fewer lines. */
const MOST_LINES = 5_000

export const isBorder = (text: string): boolean => BORDER.test(text)

const cellsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim())

const rowOf = (lines: readonly string[][]): string => {
  const width = Math.max(...lines.map(cells => cells.length))
  const cells = Array.from({ length: width }, (_, at) =>
    lines
      .map(line => line[at] ?? '')
      .filter(Boolean)
      .join(' '),
  )
  return `| ${cells.join(' | ')} |`
}

/**
 * The rows of a table that is drawn with lines, as in reStructuredText and org-mode, each on one line, and where it ends.
 * `===` is below its head; without that, the head is empty.
 */
export function gridRows(texts: readonly string[], from: number): { rows: GridRow[]; end: number } {
  const rows: GridRow[] = []
  let lines: string[][] = []
  let [end, head] = [from, 0]
  for (; end < Math.min(texts.length, from + MOST_LINES); end += 1) {
    const text = texts[end] ?? ''
    if (isBorder(text)) {
      if (lines.length > 0) rows.push({ text: rowOf(lines), at: end - lines.length })
      if (text.includes('=')) head = rows.length
      lines = []
    } else if (text.trimStart().startsWith('|')) lines.push(cellsOf(text))
    else break
  }
  if (lines.length > 0) rows.push({ text: rowOf(lines), at: end - lines.length })
  const width = Math.max(2, cellsOf(rows[0]?.text ?? '').length)
  const delimiters = { text: `|${'-|'.repeat(width)}`, at: from }
  const [first] = rows
  return head === 1 && first
    ? { rows: [first, delimiters, ...rows.slice(1)], end }
    : { rows: [{ text: `|${' |'.repeat(width)}`, at: from }, delimiters, ...rows], end }
}
