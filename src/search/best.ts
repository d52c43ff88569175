/** A document that was found. */
export interface Match {
  document: number
  /** Whether the query is, or begins, one of its names, or all its words are in them. */
  isNamed: boolean
  /** Whether it was found by how a name sounds. */
  isSound: boolean
  tier: number
  score: number
}

const byRank = (one: Match, other: Match): number =>
  one.tier - other.tier || other.score - one.score || one.document - other.document

/** With more than so many to keep, sorting all at the end is faster than keeping them in order. */
const FEW = 200

/** The best of many documents; the others are neither kept nor sorted. */
export class Best {
  private readonly kept: Match[] = []
  offered = 0

  /** @param most how many are wanted */
  constructor(private readonly most: number) {}

  offer(match: Match): void {
    const { kept, most } = this
    this.offered += 1
    if (most > FEW) {
      kept.push(match)
      return
    }
    const last = kept[most - 1]
    if (last && byRank(match, last) >= 0) return
    let place = Math.min(kept.length, most - 1)
    for (; place > 0 && byRank(match, kept[place - 1] as Match) < 0; place -= 1)
      kept[place] = kept[place - 1] as Match
    kept[place] = match
  }

  inOrder(): Match[] {
    return this.most > FEW ? this.kept.sort(byRank).slice(0, this.most) : this.kept
  }
}
