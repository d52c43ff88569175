import type { AddedNode, End, RemovedNode } from '../graph/difference.ts'
import { foldText } from '../graph/fold.ts'
import type { Picture } from './picture.ts'

/** The nodes that have a name more than before, or fewer. Null for a name that several of them share. */
type Owners = Map<string, End | null>

/** Texts write topics in capitals or not, and which of them is the name may change with a move. */
const namesIn = (aliases: readonly string[] = []): Set<string> => new Set(aliases.map(foldText))

function note(owners: Owners, names: Set<string>, not: Set<string>, { key, name }: End): void {
  for (const alias of names) if (!not.has(alias)) owners.set(alias, owners.has(alias) ? null : { key, name })
}

/** Which nodes of a label became one, and which came of one: by the names that moved. */
export class AliasMoves {
  private readonly gained: Owners = new Map()
  private readonly lost: Owners = new Map()

  see(before: Picture | undefined, after: Picture | undefined): void {
    if (!after) return
    const [old, now] = [namesIn(before?.aliases), namesIn(after.aliases)]
    note(this.gained, now, old, after)
    note(this.lost, old, now, after)
  }

  removed({ key, name }: End): RemovedNode {
    const into = this.gained.get(foldText(name))
    return { key, name, ...(into && { mergedInto: into }) }
  }

  added({ key, name }: End): AddedNode {
    const from = this.lost.get(foldText(name))
    return { key, name, ...(from && { splitFrom: from }) }
  }
}
