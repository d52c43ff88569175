import type { KnownName } from './notation.ts'
import { type Token, tokensOf } from './tokens.ts'

interface Branch {
  next: Map<string, Branch>
  /** Names that end here, by the letters as they must be written. */
  names: Map<string, KnownName>
}

export interface TrieMatch {
  known: KnownName
  /** Index after the last token. */
  next: number
  /** Offset in the text after the last character of the name. */
  end: number
  /** Written exactly as the name or one of its aliases is. */
  exact: boolean
}

/** What may follow a Hangul name in the same word. */
const PARTICLES = new Set(
  '은 는 이 가 을 를 의 에 도 와 과 로 나 랑 만 란 라 인 등 들 급 식 형 처럼 보다 으로 에서 에게 까지 부터 마저 조차 이나 이란 이라 이라는 라는 같은 에는 에도 에서는 에서도 와는 과는 로는 들은 들이 들의 들을 하고 한테 만큼 이며 이고 였던 이었던 기반 계열 모델'.split(
    ' ',
  ),
)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const newBranch = (): Branch => ({ next: new Map(), names: new Map() })

/** The ways a token can be read in a name: as it stands, without a plural s, without a Korean particle. */
function* readings(token: Token): Generator<{ fold: string; cut: number }> {
  yield { fold: token.fold, cut: 0 }
  if (token.kind === 'letters' && /\p{L}{2}s$/u.test(token.text))
    yield { fold: token.fold.slice(0, -1), cut: 1 }
  if (token.kind !== 'hangul') return
  for (let length = token.text.length - 1; length > 0; length -= 1) {
    if (PARTICLES.has(token.text.slice(length))) {
      yield { fold: token.fold.slice(0, length), cut: token.text.length - length }
    }
  }
}

/** Names by their tokens; blanks, hyphens and nothing between tokens are the same. */
export class NameTrie {
  private readonly root = newBranch()

  constructor(names: Iterable<KnownName>) {
    for (const known of names) for (const name of [known.name, ...known.aliases]) this.add(name, known)
  }

  /** The longest name that begins at token `index` of a text. */
  match(tokens: readonly Token[], index: number, text: string): TrieMatch | null {
    let found: TrieMatch | null = null
    let branches: Branch[] = [this.root]
    const start = tokens[index]?.start ?? 0
    for (let at = index; at < tokens.length && branches.length > 0; at += 1) {
      const token = tokens[at] as Token
      if (at > index && (token.glue === '|' || token.glue === '/')) break
      const following: Branch[] = []
      for (const { fold, cut } of readings(token)) {
        const branch = branches[0]?.next.get(fold)
        if (!branch) continue
        if (cut === 0) following.push(branch)
        const end = token.end - cut
        const written = letters(text.slice(start, end))
        const known = branch.names.get(written) ?? branch.names.values().next().value
        if (known && (found === null || end > found.end)) {
          found = { known, next: at + 1, end, exact: branch.names.has(written) }
        }
      }
      branches = following
    }
    return found
  }

  private add(name: string, known: KnownName): void {
    let branch = this.root
    for (const { fold } of tokensOf(name)) {
      const next = branch.next.get(fold) ?? newBranch()
      branch.next.set(fold, next)
      branch = next
    }
    const written = letters(name)
    if (!branch.names.has(written)) branch.names.set(written, known)
  }
}
