/** What a phrase like `a family of open language models for code` speaks of: a model, something else, or unclear. */
export type Kind = 'model' | 'other' | null

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

const MODELS = words(
  `model llm vlm mllm lmm vla lm slm plm transformer network net gan autoencoder vae architecture backbone detector
   segmenter generator encoder decoder tracker moe mixture-of-experts rnn ssm cnn convnet lstm vocoder translator
   retriever embedder module plug-in plugin assistant chatbot dllm mllms foundation unet u-net llama mlp agent-model
   recognizer transducer upsampler denoiser predictor counterpart variant checkpoint`,
)
const OTHERS = words(
  `benchmark dataset corpus suite framework method approach algorithm loss objective optimizer technique strategy
   training pretraining pre-training tuning fine-tuning finetuning learning recipe library system toolkit pipeline
   metric evaluation survey attack defense schedule scheduler quantization pruning attention kernel parallelism engine
   prompting optimization environment platform simulator mechanism scheme procedure sampling sampler decoding
   scaling law tokenizer data study analysis review leaderboard challenge gym infrastructure protocol search
   distillation alignment normalization initialization augmentation regularization regularizer estimator criterion
   theory perspective guide tool package codebase repository formulation compression parametrization reparametrization
   layer activation embedding encoding operator policy-optimization rubric verifier judge evaluator collection
   agent agents lottery trick baseline solution workflow interface implementation extension generalization adapter
   unlearning editing merging caching cache inference serving rl rlhf grpo dpo ppo gradient descent step-size
   exploration exploitation curriculum annotation parallelization insight critic
   program initiative project hypothesis`,
)
/** `a family of models`: what counts stands behind the `of`. */
const GROUPS =
  /^(?:.*\s)?(?:family|families|series|suite|set|collection|class|range|pair|line|generation|group|herd|trio|duo|member)s? of /i
/** Where the phrase ends: prepositions, relatives, verbs. */
const END =
  /\s(?:for|that|which|who|with|without|via|based|by|on|in|from|to|at|as|using|through|towards?|under|over|where|whose|when|capable|able|designed|developed|trained|built|tailored|aimed|specialized|optimized|powered|consisting|comprising|and|is|are|was|can|achieving|enabling|leveraging|it|we|of)\s|[,.;:(\n]|\s[-–—]\s/i

const singular = (word: string): string =>
  word.replace(/(?<=\p{L}{2})s$/u, '').replace(/(?<=net)work$/, 'work')

/** A sentence, not a name for something: `LLMs can grow into …`. */
const SENTENCE = /^(?:\S+\s+){0,4}(?:can|are|is|fail|learn|know|do|does|should|must|need)\s/i

/** The kind that the head of a noun phrase names; the phrase may begin with an article. */
export function kindOfPhrase(text: string): Kind {
  let phrase = text.trim()
  if (SENTENCE.test(phrase)) return null
  const group = GROUPS.exec(phrase.split(/[,.;:(\n]/)[0] ?? '')
  if (group) phrase = phrase.slice(group[0].length)
  const end = END.exec(phrase)
  const head = (end ? phrase.slice(0, end.index) : phrase).trim().toLowerCase().split(/\s+/)
  for (const word of head.slice(-2).reverse()) {
    const bare = singular(word.replace(/[^\p{L}\p{N}-]/gu, ''))
    const last = bare.split('-').at(-1) ?? bare
    if (MODELS.has(bare) || MODELS.has(word) || MODELS.has(last)) return 'model'
    if (OTHERS.has(bare) || OTHERS.has(word) || OTHERS.has(last)) return 'other'
    // `language model family`, `models (LLMs)`: one word further back may tell.
    if (!/^(?:family|series|suite|llms?|paper|report|version|v\d)$/.test(bare)) return null
  }
  return null
}
