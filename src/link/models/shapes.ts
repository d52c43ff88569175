import { type ByRule, by } from '../rules.ts'
import { LONGEST_NAME, MOST_TOKENS } from './model-name.ts'
import { sizeAt } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { Word } from './word.ts'
import { TAILS } from './words.ts'

/** Endings that are typical of model names, after at least one more letter. */
const SUFFIX =
  /^(?=\P{Ll}*\p{Lu}).*[\p{L}\p{N}](?:BERT|BART|GPT|GAN|LLaMA|Llama|LLaVA|CLIP|ViT|R-CNN|DETR|YOLO|Mamba|[Ff]ormer|Net|NeXt|Diffusion|NeRF|Fold|DiT|VAE|LM|VLM|VLA|T5|Coder|(?<!-)LLM)(?:-?v?\d+(?:\.\d+)?)?$/u

/** Kinds of models instead of names: MLM, VLLM, CVAE, V-LLM, visual-LLMs, RL4LLM. */
const KIND = /^(?:\p{L}-|.*-(?=LL|VL))?\p{Lu}{0,3}(?:LM|LLM|VLM|VLA|VAE|GAN|NET)s?$|LMs$|\dLL?M$/u

export interface Shape extends ByRule {
  /** Index after the last token of the name. */
  next: number
  end: number
}

/** The end of the compound at `index`: tokens joined by hyphens or by nothing, as many as a name can have. */
function compoundEnd(tokens: readonly Token[], index: number): number {
  let next = index + 1
  while (next < tokens.length && next <= index + MOST_TOKENS) {
    const token = tokens[next] as Token
    if (token.kind === 'hangul' || (token.glue !== '' && token.glue !== '-')) break
    if (token.glue === '-' && (TAILS.has(token.fold) || sizeAt(tokens, next) > 0)) break
    next += 1
  }
  return next
}

/** Whether it has a letter, with a capital or digit behind it, and is no acronym. */
const isDistinct = (name: string): boolean =>
  /^\P{L}*\p{L}.*[\p{Lu}\d]/u.test(name) && !/^\p{Lu}+s?$/u.test(name)

/** Whether a name has an ending that is typical of models. */
function endsLikeModel(name: string): boolean {
  if (name.length > LONGEST_NAME) return false
  const bare = name.replace(/(?<=[\p{Lu}\p{Ll}])s$/u, '')
  const isOther = () => /ImageNet|_/.test(name) || KIND.test(name) || /^\p{Ll}+(?:-\p{Ll}+)*$/u.test(name)
  return SUFFIX.test(bare) && !isOther()
}

/** The same for a single word, which keeps the answer. */
function isModelWord(word: Word): boolean {
  word.endsLikeModel ??= endsLikeModel(word.text)
  return word.endsLikeModel
}

/** Recognises an unknown compound as a model's name by its ending, or by the size behind it. */
export function shapeAt(tokens: readonly Token[], index: number, text: string): Shape | null {
  const first = tokens[index]
  if (first?.kind !== 'letters') return null
  const next = compoundEnd(tokens, index)
  const end = tokens[next - 1]?.end ?? first.end
  if (next - index > MOST_TOKENS || end - first.start > LONGEST_NAME) return null
  const following = tokens[next]
  const size = following && (following.glue === '-' || following.glue === ' ') ? sizeAt(tokens, next) : 0
  if (size === 0 && first.word.isSmall) return null
  const name = text.slice(first.start, end)
  if (size > 0 && (following?.glue === '-' ? /^\p{Lu}/u.test(name) && name.length > 2 : isDistinct(name))) {
    return { next: next + size, end, ...by('name-with-size') }
  }
  return (next === index + 1 ? isModelWord(first.word) : endsLikeModel(name))
    ? { next, end, ...by('name-suffix') }
    : null
}
