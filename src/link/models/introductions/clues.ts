import { isEnglishWord } from '../english-words.ts'
import { isModelTask, type Kind, kindOfPhrase } from '../head-noun.ts'
import { type FieldText, textOf } from './entry-text.ts'
import { definedKind, GERUND, placesOf } from './paper-kind.ts'

/** A name at the head of a title, and what the entry says of it. */
export interface Subject {
  name: string
  words: readonly string[]
  /** What the title says after the name; null if the title is nothing but the name. */
  rest: string | null
  titled: Kind
  abstract: string
  defined: Kind
  /** What stands before and behind the name, wherever the abstract has it. */
  before: readonly string[]
  behind: readonly string[]
  /** The beginning of the commentary: a sentence, and a few of them. */
  first: string
  opening: string
}

/** What is said of a name is said within so many characters. */
const NEAR = 40
const MARKS = /[*"“”{}$\\]/g

const sentences = (text: string, count: number): string =>
  text
    .split(/[.!?]\s|\n/, 40)
    .filter(sentence => sentence.trim() !== '' && !sentence.startsWith('http'))
    .slice(0, count)
    .join(' ')

export function subjectOf(name: string, rest: string | null, fields: readonly FieldText[]): Subject {
  const abstract = textOf(fields, 'abstract').text.slice(0, 6_000)
  const commentary = textOf(fields, 'commentary').text.slice(0, 2_000)
  const places = [...placesOf(name, abstract)]
  return {
    name,
    words: name.split(/\s+/),
    rest,
    titled: rest === null ? null : kindOfPhrase(rest),
    abstract,
    defined: definedKind(name, abstract),
    before: places.map(({ start }) => abstract.slice(Math.max(0, start - NEAR), start).replace(MARKS, '')),
    behind: places.map(({ end }) => abstract.slice(end, end + NEAR).replace(MARKS, '')),
    first: sentences(commentary, 1).slice(0, 220),
    opening: sentences(commentary, 3).slice(0, 500),
  }
}

const MEDIA =
  /\b(?:images?|videos?|speech|voice|audio|music|sound|text-to-\w+|[34]d|motions?|face|facial|portrait|scenes?|objects?|pose|depth|instance|semantic|panoptic|visual|vision)\b/i
const TASK =
  /\b(?:generat|synthes|creat|render|detect|segment|recogni|track|estimat|caption|translat|super-resolution|restor|reconstruct|inpaint|understand|tokeniz)/i
const LIKE_A_MODEL =
  /BERT|GPT|BART|Transformer|ormer|MoE|LM|GAN|VAE|Diffusion|CLIP|ViT|Net|VL|Llama|T5|LLaVA|DETR|Mamba|Tok|Coder|Audio|Video|Omni/
const LIKE_A_METHOD =
  /Attention|Bench|Eval|Norm|Opt|PO|RL|QA|Math|Data|Prompt|Tun(?:e|ing)|Distill|Drop|Quant|Prun|LoRA|Cache|KV|Infer|Search|Mix|Loss|Conv|Serve|Scale|Instruct|Sampl|Decod|Spec|Step/
const KINDS = / (?:Transformer|Networks?|GAN|VAE|Autoencoder|MoE|LM|VLM|Model|Tower|Net|Diffusion)$/
/** `Multi-Graph Transformer`, `Instance-Conditioned GAN`. */
export const endsWithKind = (name: string): boolean => KINDS.test(name)

const SAID = {
  model: /모델|아키텍처|백본|네트워크|트랜스포머|vit|vlm|llm|디텍터|인코더/i,
  release: /공개|나왔|출시|등장/,
  method: /방법|기법|알고리즘|전략|접근|프레임워크|시도|아이디어|연구|실험|분석|평가|결과/,
  thing: /벤치마크|데이터셋|코퍼스|라이브러리|옵티마이저|커널/,
}

const joint = (rest: string | null): string | undefined =>
  /\b(for|to|towards?|via|with|using|by)\b/.exec(rest ?? '')?.[1]
const after = ({ behind }: Subject, verbs: RegExp): boolean => behind.some(text => verbs.test(text))
const isPlain = (word: string): boolean => isEnglishWord(word.replace(/[^\p{L}]/gu, ''))

/** Each clue that a name is, or is not, that of a model, by its name in `weights.ts`. */
export const CLUES = {
  always: () => true,
  'name of one word': ({ words }) => words.length === 1,
  'name of two words': ({ words }) => words.length === 2,
  'name of capitals': ({ name }) => /^[\p{Lu}\d-]+s?$/u.test(name),
  'name is an English word': ({ name }) => /^\p{Lu}\p{Ll}+$/u.test(name) && isPlain(name),
  'name is no English word': ({ name }) => /^\p{Lu}\p{Ll}+$/u.test(name) && !isPlain(name),
  'name of English words': ({ words }) => words.length > 1 && words.every(isPlain),
  'name with a digit': ({ name }) => /\d/.test(name),
  'name with a hyphen': ({ name }) => name.includes('-'),
  'name with a capital inside': ({ name }) => /\p{Ll}\p{Lu}/u.test(name),
  'name ends with a kind of model': ({ name }) => endsWithKind(name),
  'name has a part of models': ({ name }) => LIKE_A_MODEL.test(name),
  'name has a part of methods': ({ name }) => LIKE_A_METHOD.test(name),
  'title is the name': ({ rest }) => rest === null,
  'title calls it a method': ({ titled }) => titled === 'method',
  'title calls it something else': ({ titled }) => titled === 'other',
  'title names a task': ({ rest }) => rest !== null && isModelTask(rest),
  'title begins with a verb': ({ rest }) => rest !== null && GERUND.test(rest),
  'title begins with an article': ({ rest }) => rest !== null && /^(?:an?|the|our) /i.test(rest),
  'title is about pictures or sound': ({ rest }) => rest !== null && MEDIA.test(rest) && TASK.test(rest),
  'title has for': ({ rest }) => joint(rest) === 'for',
  'title has to': ({ rest }) => /^to/.test(joint(rest) ?? ''),
  'title has via, using or by': ({ rest }) => /^(?:via|using|by)$/.test(joint(rest) ?? ''),
  'no abstract': ({ abstract }) => abstract === '',
  'abstract calls it a method': ({ defined }) => defined === 'method',
  'abstract calls it something else': ({ defined }) => defined === 'other',
  'abstract says: X achieves': one =>
    after(one, /^(?:-\w{1,20})? (?:achiev|attain|outperform|surpass|obtain|exceed|reach)/),
  'abstract says: X generates': one =>
    after(
      one,
      /^(?:-\w{1,20})? (?:generat|support|process|understand|handl|excel|accept|produc|synthes|demonstrat)/,
    ),
  'abstract says: X improves': one =>
    after(
      one,
      /^(?:-\w{1,20})? (?:improv|enabl|reduc|increas|accelerat|address|mitigat|encourag|leverag|introduc|provid|allow|eliminat|consist)/,
    ),
  'abstract announces it': ({ before }) =>
    /\b(?:introduc|present|propos|releas|develop)\w*,? (?:the |our )?$/i.test(before[0] ?? ''),
  'no commentary': ({ opening }) => opening === '',
  'first sentence on a model': ({ first }) => SAID.model.test(first),
  'first sentence on a release': ({ first }) => SAID.release.test(first),
  'first sentence on a method': ({ first }) => SAID.method.test(first),
  'first sentence on a thing': ({ first }) => SAID.thing.test(first),
  'commentary on a model': ({ opening }) => SAID.model.test(opening),
  'commentary on a release': ({ opening }) => SAID.release.test(opening),
  'commentary on a method': ({ opening }) => SAID.method.test(opening),
  'commentary on a thing': ({ opening }) => SAID.thing.test(opening),
} satisfies Record<string, (subject: Subject) => boolean>

export type Clue = keyof typeof CLUES

/** The clues that a subject has. */
export const cluesOf = (subject: Subject): Clue[] =>
  (Object.keys(CLUES) as Clue[]).filter(clue => (CLUES[clue] as (one: Subject) => boolean)(subject))
