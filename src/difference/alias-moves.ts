import type { AddedNode, End, RemovedNode } from '../graph/difference.ts'
import type { Picture } from './picture.ts'

/** The nodes that have a name more than before, or fewer. Null for a name that several of them share. */
type Owners = Map<string, End | null>

function note(owners: Owners, names: readonly string[], not: readonly string[], { key, name }: End): void {
  const others = new Set(not)
  for (const alias of names)
    if (!others.has(alias)) owners.set(alias, owners.has(alias) ? null : { key, name })
}

/** Which nodes of a label became one, and which came of one: by the names that moved. */
export class AliasMoves {
  private readonly gained: Owners = new Map()
  private readonly lost: Owners = new Map()

  see(before: Picture | undefined, after: Picture | undefined): void {
    if (after) note(this.gained, after.aliases, before?.aliases ?? [], after)
    if (before && after) note(this.lost, before.aliases, after.aliases, after)
  }

  removed({ key, name }: End): RemovedNode {
    const into = this.gained.get(name)
    return { key, name, ...(into && { mergedInto: into }) }
  }

  added({ key, name }: End): AddedNode {
    const from = this.lost.get(name)
    return { key, name, ...(from && { splitFrom: from }) }
  }
}
