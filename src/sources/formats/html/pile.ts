/** Pieces become one when there are so many, or when they hold so many characters. */
const MOST_PIECES = 1_000
const LARGEST_BLOCK = 64 * 1024

/** A text that grows by small pieces. A run of blank lines counts as one, and millions of pieces take no more than their text. */
export class Pile {
  private readonly blocks: string[] = []
  private pieces: string[] = []
  private size = 0
  /** How many line ends there are behind the last word. */
  private ends = 0

  add(piece: string): void {
    const blank = piece.trim() === ''
    if (blank && this.ends >= 2) return
    const space = blank ? piece : piece.slice(piece.trimEnd().length)
    this.ends = (blank ? this.ends : 0) + space.split('\n').length - 1
    this.pieces.push(blank && this.ends >= 2 ? '\n\n' : piece)
    this.size += piece.length
    if (this.pieces.length < MOST_PIECES && this.size < LARGEST_BLOCK) return
    this.blocks.push(this.pieces.join(''))
    this.pieces = []
    this.size = 0
  }

  addAll(other: Pile): void {
    for (const block of other.blocks) this.add(block)
    for (const piece of other.pieces) this.add(piece)
  }

  /** The text in pieces, cut anywhere. */
  *all(): Generator<string> {
    yield* this.blocks
    yield this.pieces.join('')
  }

  toString(): string {
    return [...this.all()].join('')
  }
}
