import { GENERATIVE_MODELS } from './data/generative-models.ts'
import { LANGUAGE_MODELS } from './data/language-models.ts'
import { NOT_MODELS } from './data/not-models.ts'
import { SCIENCE_AND_CONTROL_MODELS } from './data/science-and-control-models.ts'
import { VISION_MODELS } from './data/vision-models.ts'
import { foldModel } from './model-name.ts'
import { NameTrie, type TrieMatch } from './name-trie.ts'
import { type KnownName, parseNames } from './notation.ts'
import type { Token } from './tokens.ts'
import type { Word } from './word.ts'

/** How a family writes its versions: `Llama` with a space, `GPT` with a hyphen, `YOLO` with a `v`. */
interface VersionStyle {
  stem: string
  separator: string
}

interface Shipped {
  trie: NameTrie
  styles: Map<string, VersionStyle>
  folds: Map<string, KnownName>
}

/** Every shipped name, in the notation of `notation.ts`. */
export const SHIPPED_MODELS = [
  LANGUAGE_MODELS,
  VISION_MODELS,
  GENERATIVE_MODELS,
  SCIENCE_AND_CONTROL_MODELS,
].join(',')

function load(): Shipped {
  const models = parseNames(SHIPPED_MODELS, true)
  const styles = new Map<string, VersionStyle>()
  for (const { name } of models) {
    const [, stem = '', separator = ''] = /^(.*?\p{L})([ -]?[vV]?)\d(?:\.\d+)?$/u.exec(name) ?? []
    if (stem && !styles.has(foldModel(stem))) styles.set(foldModel(stem), { stem, separator })
  }
  const folds = new Map(
    models.flatMap(known => known.spellings.map(name => [foldModel(name), known] as const)),
  )
  return { trie: new NameTrie([...models, ...parseNames(NOT_MODELS, false)]), styles, folds }
}

let loaded: Shipped | undefined
const shipped = (): Shipped => {
  loaded ??= load()
  return loaded
}

/** Whether a shipped name begins with a word. */
export function beginsShippedName(word: Word): boolean {
  word.beginsShipped ??= shipped().trie.begins(word.fold)
  return word.beginsShipped
}

/** So many UTF-16 units make one letter at the most. */
const LONGEST_LETTER = 2

/** Whether a word may be a single letter. */
export const isLetter = ({ fold }: Token): boolean => fold.length <= LONGEST_LETTER

/** How many `ModelNames` there were: each has its number. */
let made = 0

/** All known names of models: those shipped, and those that the library itself coins. */
export class ModelNames {
  /** Those that are not shipped. */
  readonly own: readonly KnownName[]
  private readonly coined: NameTrie
  private readonly number: number

  constructor(coined: readonly KnownName[]) {
    this.own = coined
    this.coined = new NameTrie(coined)
    made += 1
    this.number = made
  }

  /** The longest known name at a token; of equals, the shipped one. */
  match(tokens: readonly Token[], index: number, text: string): TrieMatch | null {
    const token = tokens[index]
    if (!token || !this.mayBegin(token.word)) return null
    const known = shipped().trie.match(tokens, index, text)
    const coined = this.coined.match(tokens, index, text)
    if (!known || !coined) return known ?? coined
    return coined.end > known.end ? coined : known
  }

  /** Whether a name may begin with a word, which is not so for most: each word keeps the answer. */
  private mayBegin(word: Word): boolean {
    if (word.askedNames === this.number) return word.beginsName
    word.askedNames = this.number
    const tries = [shipped().trie, this.coined]
    word.beginsName = word.mayBe(fold => tries.filter(trie => trie.begins(fold)).length > 0)
    return word.beginsName
  }

  /** Whether a text has a name that is not shipped, and reads otherwise for that. */
  haveOwnIn(tokens: readonly Token[], text: string): boolean {
    return tokens.some(({ word }, index) => this.mayBegin(word) && this.hasOwnAt(tokens, index, text))
  }

  /**
   * A name of the library is only found as it is written or in capitals. In another case it still takes the place of a
   * shorter shipped name, and tells that a letter with a number is no variable.
   */
  private hasOwnAt(tokens: readonly Token[], index: number, text: string): boolean {
    const own = this.coined.match(tokens, index, text)
    if (!own) return false
    if (own.exact || own.capitals || isLetter(tokens[index] as Token)) return true
    const known = shipped().trie.match(tokens, index, text)
    return known !== null && own.end > known.end
  }

  /** Other spellings of a shipped name. */
  aliasesOf(name: string): string[] {
    const known = shipped().folds.get(foldModel(name))
    return known ? known.spellings.filter(spelling => spelling !== known.name) : []
  }

  /** The shipped spelling of a name; null if there is none. */
  shippedName(name: string): string | null {
    return shipped().folds.get(foldModel(name))?.name ?? null
  }

  /** A version of a family, spelled like its other versions. `written` is the spelling in the text. */
  versionName(family: string, version: string, written: string): string {
    const style = shipped().styles.get(foldModel(family))
    const name = style ? `${style.stem}${style.separator}${version}` : written
    const known = this.shippedName(name) ?? this.shippedName(written)
    // A first version is only called that in hindsight: BEiT v1, LLaMA 1, Gemini 1.0.
    return known ?? (/^1(?:\.0)?$/.test(version) ? family : name)
  }
}

/** The shipped names alone. */
export const SHIPPED_NAMES = new ModelNames([])
