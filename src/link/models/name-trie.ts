import type { KnownName } from './notation.ts'
import { firstFoldOf, type Token, tokensOf } from './tokens.ts'

interface Branch {
  next: Map<string, Branch>
  /** The names that end here, by their exact letters. */
  names: Map<string, KnownName>
}

export interface TrieMatch {
  known: KnownName
  /** Index after the last token. */
  next: number
  /** Offset in the text, after the last character of the name. */
  end: number
  /** Whether it is written exactly like the name or an alias. */
  exact: boolean
  /** Whether it is written all in capitals. */
  capitals: boolean
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const newBranch = (): Branch => ({ next: new Map(), names: new Map() })

/** `Gemma 2` may not end before the B of `Gemma 2B`. */
const endsInside = (token: Token, following: Token | undefined): boolean =>
  following?.glue === '' && token.kind === 'number' && following.kind === 'letters'

/** Whether a number follows at once, so that a `v` before it is that of a version. */
export const isVersioned = (following: Token | undefined): boolean =>
  following?.glue === '' && following.kind === 'number'

/** `FLUX.1` contains a point; any other name ends before one. */
const pointBefore = ({ glue }: Token): string => (glue === '.' ? '.' : '')

/** Names by their tokens, whether a space, a hyphen or nothing is between those. */
export class NameTrie {
  private readonly root = newBranch()
  /** Names that are not looked for yet, by their first word: most of the shipped ones never are. */
  private readonly waiting = new Map<string, [name: string, known: KnownName][]>()

  constructor(names: Iterable<KnownName>) {
    for (const known of names)
      for (const name of known.spellings) {
        const first = firstFoldOf(name) ?? ''
        const others = this.waiting.get(first)
        if (others) others.push([name, known])
        else this.waiting.set(first, [[name, known]])
      }
  }

  /** The longest name that starts at token `index` of a text, once `begins` was asked of the readings of that token. */
  match(tokens: readonly Token[], index: number, text: string): TrieMatch | null {
    let found: TrieMatch | null = null
    let branch: Branch | undefined = this.root
    const start = tokens[index]?.start ?? 0
    for (let at = index; branch && branch.next.size > 0 && at < tokens.length; at += 1) {
      const token = tokens[at] as Token
      if (at > index && (token.glue === '|' || token.glue === '/')) break
      const here: Branch = branch
      const point = at > index ? pointBefore(token) : ''
      branch = here.next.get(point + token.fold)
      for (const { fold, cut, version } of token.word.readings) {
        const ending = cut === 0 ? branch : here.next.get(point + fold)
        if (!ending || ending.names.size === 0) continue
        if (cut === 0 && endsInside(token, tokens[at + 1])) continue
        if (version && !isVersioned(tokens[at + 1])) continue
        const end = token.end - cut
        const match = matchHere(ending, text.slice(start, end))
        if (!match || (found && end <= found.end)) continue
        found = { ...match, next: at + 1, end }
        break
      }
    }
    return found
  }

  /** Whether a name begins with this folded word: from then on, those that do are found. */
  begins(fold: string): boolean {
    this.grow(fold)
    return this.root.next.has(fold)
  }

  /** Adds the names that begin with a word. */
  private grow(fold: string): void {
    const waiting = this.waiting.get(fold)
    if (!waiting) return
    this.waiting.delete(fold)
    for (const [name, known] of waiting) this.add(name, known)
  }

  private add(name: string, known: KnownName): void {
    let branch = this.root
    for (const token of tokensOf(name)) {
      const key = pointBefore(token) + token.fold
      const next = branch.next.get(key) ?? newBranch()
      branch.next.set(key, next)
      branch = next
    }
    const written = letters(name)
    if (!branch.names.has(written)) branch.names.set(written, known)
  }
}

function matchHere(branch: Branch, text: string): Pick<TrieMatch, 'known' | 'exact' | 'capitals'> | null {
  const written = letters(text)
  const exact = branch.names.get(written)
  const capitals = written.length >= 4 && written === written.toUpperCase()
  if (exact) return { known: exact, exact: true, capitals }
  const known = branch.names.values().next().value
  return known ? { known, exact: false, capitals } : null
}
