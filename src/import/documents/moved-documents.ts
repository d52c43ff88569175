import type { Diagnostic } from '../../graph/library.ts'
import { groupBy } from '../../group-by.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'

/** A document that was moved, by its names. */
export interface Move {
  from: string
  to: string
}

/** The two names without the parts at their end that are the same: the folders that were renamed. */
function foldersOf({ from, to }: Move): Move {
  const [before, after] = [from.split('/'), to.split('/')]
  while (before.length > 1 && after.length > 1 && before.at(-1) === after.at(-1)) {
    before.pop()
    after.pop()
  }
  return { from: before.join('/'), to: after.join('/') }
}

const moved = ({ to }: Move, message: string): Diagnostic =>
  fileDiagnostic('info', 'document-moved', to, message)

/** What the report says of moved documents: those of a renamed folder together. */
export function movedDiagnostics(moves: readonly Move[]): Diagnostic[] {
  const folders = groupBy(moves, move => Object.values(foldersOf(move)).join('\n'))
  return [...folders.values()].map(all => {
    const [one] = all as [Move]
    if (all.length === 1)
      return moved(one, `Moved here from ${one.from}; its entries are kept under the new name.`)
    const folder = foldersOf(one)
    const message = `${all.length} documents were moved here from ${folder.from}; their entries are kept under the new names.`
    return { ...moved(folder, message), more: all.length }
  })
}
