import type { KnownName } from './notation.ts'
import { type Token, tokensOf } from './tokens.ts'

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
  /** Whether it is written exactly like the name or an alias, or all in capitals. */
  exact: boolean
}

/** What may follow a Hangul name within the same word. */
const PARTICLES = new Set(
  '은 는 이 가 을 를 의 에 도 와 과 로 나 랑 만 란 라 인 등 들 급 식 형 처럼 보다 으로 에서 에게 까지 부터 마저 조차 이나 이란 이라 이라는 라는 같은 에는 에도 에서는 에서도 와는 과는 로는 들은 들이 들의 들을 하고 한테 만큼 이며 이고 였던 이었던 기반 계열 모델'.split(
    ' ',
  ),
)

const LONGEST_PARTICLE = Math.max(...[...PARTICLES].map(particle => particle.length))

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const newBranch = (): Branch => ({ next: new Map(), names: new Map() })

/** The ways to read a token: as it is, or without a plural s, the v of a version, or a Korean particle. */
export function* readingsOf(
  token: Token,
  following: Token | undefined,
): Generator<{ fold: string; cut: number }> {
  yield { fold: token.fold, cut: 0 }
  if (token.kind === 'letters' && token.text.endsWith('s') && /\p{L}{2}s$/u.test(token.text))
    yield { fold: token.fold.slice(0, -1), cut: 1 }
  const version = following?.glue === '' && following.kind === 'number'
  if (version && /\p{L}{2}[vV]$/u.test(token.text)) yield { fold: token.fold.slice(0, -1), cut: 1 }
  if (token.kind !== 'hangul') return
  const shortest = Math.max(1, token.text.length - LONGEST_PARTICLE)
  for (let length = token.text.length - 1; length >= shortest; length -= 1) {
    if (PARTICLES.has(token.text.slice(length))) {
      yield { fold: token.fold.slice(0, length), cut: token.text.length - length }
    }
  }
}

/** `Gemma 2` may not end before the B of `Gemma 2B`. */
const endsInside = (token: Token, following: Token | undefined): boolean =>
  following?.glue === '' && token.kind === 'number' && following.kind === 'letters'

/** `FLUX.1` contains a point; any other name ends before one. */
const pointBefore = ({ glue }: Token): string => (glue === '.' ? '.' : '')

/** Names by their tokens, whether a space, a hyphen or nothing is between those. */
export class NameTrie {
  private readonly root = newBranch()

  constructor(names: Iterable<KnownName>) {
    for (const known of names) for (const name of known.spellings) this.add(name, known)
  }

  /** The longest name that starts at token `index` of a text. */
  match(tokens: readonly Token[], index: number, text: string): TrieMatch | null {
    if (this.root.next.size === 0) return null
    let found: TrieMatch | null = null
    let branch: Branch | undefined = this.root
    const start = tokens[index]?.start ?? 0
    for (let at = index; branch && at < tokens.length; at += 1) {
      const token = tokens[at] as Token
      if (at > index && (token.glue === '|' || token.glue === '/')) break
      const here: Branch = branch
      const point = at > index ? pointBefore(token) : ''
      branch = here.next.get(point + token.fold)
      for (const { fold, cut } of readingsOf(token, tokens[at + 1])) {
        if (cut === 0 && endsInside(token, tokens[at + 1])) continue
        const end = token.end - cut
        const match = matchHere(here.next.get(point + fold), text.slice(start, end))
        if (!match || (found && end <= found.end)) continue
        found = { ...match, next: at + 1, end }
        break
      }
    }
    return found
  }

  /** Whether a name begins with this word. */
  begins(fold: string): boolean {
    return this.root.next.has(fold)
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

function matchHere(branch: Branch | undefined, text: string): Pick<TrieMatch, 'known' | 'exact'> | null {
  if (!branch) return null
  const written = letters(text)
  const exact = branch.names.get(written)
  if (exact) return { known: exact, exact: true }
  const known = branch.names.values().next().value
  return known ? { known, exact: written.length >= 4 && written === written.toUpperCase() } : null
}
