import { LANGUAGE_MODELS } from '../data/language-models.ts'
import { VISION_MODELS } from '../data/vision-models.ts'
import { NameTrie, type TrieMatch } from './name-trie.ts'
import { type KnownName, parseNames } from './notation.ts'
import type { Token } from './tokens.ts'

let shipped: NameTrie | undefined
const shippedNames = (): NameTrie => {
  shipped ??= new NameTrie(parseNames([LANGUAGE_MODELS, VISION_MODELS].join(',')))
  return shipped
}

/** All names of models that are known: those shipped, and those that the library itself coins. */
export class ModelNames {
  private readonly coined: NameTrie

  constructor(coined: Iterable<KnownName>) {
    this.coined = new NameTrie(coined)
  }

  match(tokens: readonly Token[], index: number, text: string): TrieMatch | null {
    const known = shippedNames().match(tokens, index, text)
    const coined = this.coined.match(tokens, index, text)
    if (!known || !coined) return known ?? coined
    return coined.end > known.end ? coined : known
  }
}
