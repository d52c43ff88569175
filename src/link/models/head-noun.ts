import { words } from './words.ts'

/**
 * What a phrase such as `a family of open language models for code` is about: a model; a way to make one, which may
 * carry the model's name; something else; or unclear.
 */
export type Kind = 'model' | 'method' | 'other' | null

const MODELS = words(
  `model llm vlm mllm lmm vla lm slm plm transformer network net gan autoencoder vae architecture backbone detector
   segmenter generator encoder decoder tracker moe mixture-of-experts rnn ssm cnn convnet lstm vocoder translator
   retriever embedder module plug-in plugin assistant chatbot dllm mllms unet u-net llama mlp agent-model
   recognizer transducer upsampler denoiser predictor counterpart checkpoint tokenizer codec verifier judge
   critic prover reranker simulator composer compressor reasoner enhancer synthesizer rewriter`,
)
const METHODS = words(
  `framework method approach technique strategy recipe pipeline paradigm system procedure scheme formulation extension
   generalization project exploration implementation solution agent agents adapter`,
)
const OTHERS = words(
  `benchmark dataset corpus suite algorithm loss objective optimizer training pretraining pre-training tuning fine-tuning
   finetuning learning library toolkit metric evaluation survey attack defense schedule scheduler quantization pruning
   attention kernel parallelism engine prompting optimization environment platform mechanism sampling sampler decoding
   scaling law data study analysis review leaderboard challenge gym infrastructure protocol search
   distillation alignment normalization initialization augmentation regularization regularizer estimator criterion
   theory perspective guide tool package codebase repository compression parametrization reparametrization layer
   activation embedding encoding operator policy-optimization rubric evaluator collection lottery trick baseline
   workflow interface unlearning editing merging caching cache inference serving rl rlhf grpo dpo ppo gradient descent
   step-size exploitation curriculum annotation parallelization insight program initiative hypothesis`,
)
/** Tasks with pictures or sound, which only models do. */
const TASKS = words(
  `generation synthesis creation rendering detection segmentation recognition tracking estimation captioning
   translation super-resolution restoration reconstruction inpainting matting`,
)
const MEDIA =
  /\b(?:images?|videos?|speech|voice|audio|music|sound|text-to-\w+|\w+-to-(?:image|speech|\w*video|3d)|[34]d|motion|face|facial|portrait|scenes?|views?|neural|objects?|pose|depth|instance|semantic|panoptic|lane|point)\b/i
/** `a family of models`: the word after `of` counts. */
const GROUPS =
  /(?<=^(?:\S+\s+){0,6})(?:family|families|series|suite|set|collection|class|range|pair|line|generation|group|herd|trio|duo|member|variant|version|design|development|creation|release)s? of (?:an? |the )?/i
/** Where the phrase ends: at prepositions, relative pronouns, verbs, and participles with their prepositions. */
const END =
  /\s(?:for|that|which|who|with|without|via|based|by|on|in|from|to|at|as|using|through|towards?|under|over|where|whose|when|(?:cap)?able (?:of|to)|up to|(?<!^\w{1,20}ly )(?:purpose-built|designed|developed|trained|built|tailored|aimed|specialized|optimized|powered)|consisting|comprising|is|are|was|can|achieving|enabling|leveraging|it|we|of|[\p{L}-]+ed (?:with|by|on|for|from|to|in|using|via|at|as|through|upon))(?=[\s,]|$)|[;:(\n]|\.(?!\d)|\s[-–—]\s/iu

const singular = (word: string): string =>
  word.replace(/(?<=\p{L}{2})s$/u, '').replace(/(?<=net)work$/, 'work')

/** A sentence instead of a noun phrase: `LLMs can grow into …`. */
const SENTENCE = /^(?:\S+\s+){0,4}(?:can|are|is|fail|learn|know|do|does|should|must|need)\s/i

/** `a long CoT verifier fine-tuned on …`: whatever is trained is a model. */
const TRAINED = /^[^,.]{1,60}?\b(?:pre-?|fine-?)?(?:trained|tuned) (?:on|with|using|by|from|via|to)\b/

/** The head of a phrase is at its beginning. */
const LONGEST_PHRASE = 400

/** The kind of thing that the head of a noun phrase names; the phrase may start with an article. */
export function kindOfPhrase(text: string): Kind {
  const phrase = text.trim().slice(0, LONGEST_PHRASE)
  if (SENTENCE.test(phrase)) return null
  const plain = phrase
    .replace(/\s*\([^()]*\)/g, '')
    .replace(GROUPS, '')
    .replace(/mixture[\s-]of[\s-]experts?/gi, 'MoE')
    .replace(/(?<=normalizing )flows?\b/gi, 'model')
    .replace(/actor[\s-]critic/gi, 'algorithm')
  // `a simple, scalable architecture`: before a comma there may only be an adjective.
  for (const part of partsOf(plain).slice(0, 3)) {
    const kind = kindOfHead(part)
    if (kind) return kind === 'method' && TRAINED.test(plain) ? 'model' : kind
  }
  return null
}

/** Whether a title names a task such as `High-Fidelity Image Synthesis with …`, for which a paper offers a model. */
export function isModelTask(text: string): boolean {
  const phrase = text.slice(0, LONGEST_PHRASE)
  if (SENTENCE.test(phrase)) return false
  return partsOf(phrase.replace(/^towards?\s/i, '')).some(
    part => MEDIA.test(part) && TASKS.has(part.trim().toLowerCase().split(/\s+/).at(-1) ?? ''),
  )
}

/** The phrase up to its end, split at commas and `and`. */
function partsOf(phrase: string): string[] {
  const end = END.exec(phrase)
  const whole = (end ? phrase.slice(0, end.index) : phrase).replace(
    /\s(?:specifically|specially|explicitly|purposely)$/,
    '',
  )
  return whole.split(/,\s*(?:and\s+)?|\s+and\s+/)
}

function kindOfHead(part: string): Kind {
  const head = part.trim().toLowerCase().split(/\s+/)
  for (const word of head.slice(-2).reverse()) {
    const bare = singular(word.replace(/[^\p{L}\p{N}-]/gu, ''))
    const last = bare.split('-').at(-1) ?? bare
    const has = (set: ReadonlySet<string>) => set.has(bare) || set.has(word) || set.has(last)
    if (has(MODELS)) return 'model'
    if (has(METHODS)) return 'method'
    if (has(OTHERS)) return 'other'
    // `language model family`, `models (LLMs)`: the word before may tell.
    if (!/^(?:family|series|suite|llms?|paper|report|version|v\d)$/.test(bare)) return null
  }
  return null
}
