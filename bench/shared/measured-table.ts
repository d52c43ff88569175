import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { writeTable } from '../../test/docs/write-tables.ts'

const document = join(PACKAGE_FOLDER, 'docs/performance.md')

/** A measured number, as people write it. */
export const digits = (value: number, most = 3): string =>
  value.toLocaleString('en', { maximumSignificantDigits: most })

/** The last cells of a row: its goal, whether that is met, and the day of the measurement. */
export const ENDING = ['goal', 'met', 'on']

/** @param isMet null where there is no goal */
export const endingOf = (goal: string, isMet: boolean | null): string[] => [
  isMet === null ? '' : goal,
  isMet === null ? '' : isMet ? 'yes' : 'no',
  new Date().toISOString().slice(0, 10),
]

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim())

/** A table of docs/performance.md, whose rows are measured in parts. */
export class MeasuredTable {
  /** @param keys so many of the first cells say which row it is */
  constructor(
    private readonly heading: string,
    private readonly head: readonly string[],
    private readonly keys = 2,
  ) {}

  print(measured: readonly string[][]): void {
    console.table(measured.map(cells => Object.fromEntries(this.head.map((name, at) => [name, cells[at]]))))
  }

  /**
   * Prints rows, and writes them in place of those that were measured before, or behind them. A run keeps each part at
   * once: when it is cut off, it has measured something.
   */
  async keep(measured: readonly string[][]): Promise<void> {
    this.print(measured)
    const text = await readFile(document, 'utf8')
    const { heading, head } = this
    await writeFile(document, writeTable(text, { document, heading, head, rows: this.merge(text, measured) }))
  }

  private merge(text: string, measured: readonly string[][]): string[][] {
    const section = text.split(/^##+ /m).find(part => part.startsWith(`${this.heading}\n`)) ?? ''
    const [, , ...lines] = section.split('\n').filter(line => line.startsWith('|'))
    const before = lines.map(cellsOf).filter(({ length }) => length === this.head.length)
    const kept = before.map(row => measured.find(other => this.isSame(row, other)) ?? row)
    return [...kept, ...measured.filter(row => !before.some(other => this.isSame(row, other)))]
  }

  private isSame(one: readonly string[], other: readonly string[]): boolean {
    return one.slice(0, this.keys).every((cell, at) => cell === other[at])
  }
}
