/** Words around the name of a model, and what they say about it. */

/** A set of words, which a text lists. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Variants of the same model: dropped after a hyphen, and after a space if capitalised. */
export const VARIANTS = words(
  'instruct chat base it preview hf gguf awq gptq int4 int8 fp8 bf16 fp16 exp latest pretrained pt inst',
)
/** Dropped only after a size: LLaVA-RLHF is a model, but Zephyr-7B-SFT is a stage of Zephyr. */
export const STAGES = words('sft dpo rlhf rl ppo grpo cpt')
/** Sizes in words. */
export const SIZES = words(
  'tiny mini small medium large base huge giant xs xl xxl xxs s m l b h g n nano atto femto pico ti',
)

/** Tiers and specialisations that are models of their own, by the first word of the family. */
export const TIERS: Record<string, ReadonlySet<string>> = {
  claude: words('opus sonnet haiku instant'),
  gemini: words('pro flash ultra nano lite thinking vision robotics'),
  gpt: words('turbo mini nano vision codex max pro realtime audio thinking instant search'),
  o: words('mini pro preview'),
  mistral: words('large medium small nemo'),
  qwen: words('math coder vl audio omni max plus turbo next'),
  deepseek: words('coder math vl prover'),
  llama: words('scout maverick behemoth guard vision'),
  grok: words('mini fast heavy vision'),
  phi: words('mini small medium vision reasoning multimodal moe'),
  yi: words('large lightning vl coder'),
  reka: words('core flash edge spark'),
  nova: words('pro lite micro premier'),
  seed: words('thinking'),
}

/** After a hyphen, these say something about the model without naming another: GPT-4-level, BERT-style. */
export const TAILS = words(
  `style like based level type guided driven inspired only free aware optimal era class series family size scale
   transformer transformers cnn rnn lstm attention mlp llm vlm lm model models as judge backed derived generated
   distilled initialized powered teacher student tuned finetuned trained hybrid distillation labeled annotated
   style. post data dataset datasets bench benchmark eval encoder decoder backbone features representation prompting finetuning ssm moe rl sized esque filtered pruned quantized merged mixed sft rlhf dpo finetune pretraining training inference tokenizer`,
)

/** After the name of a family and a space, these make it a product: `Gemini CLI`, `ChatGPT Plus`. */
export const PRODUCTS = words(
  'Code CLI App Desktop Plus Enterprise Team Studio Store Search DeepResearch Deep Projects Canvas Artifacts',
)

/** Before the name of a model, these say whose it is: `NVIDIA Nemotron Nano 2`. */
export const COMPANIES = words(
  'nvidia meta google openai apple microsoft ibm amazon alibaba tencent baidu bytedance deepmind anthropic salesforce snowflake kakao naver lg samsung xiaomi huawei',
)

/** A name may start after one of these and a hyphen: non-BERT, pre-GPT-3. */
export const PREFIXES = words(
  'non pre post anti vs like beyond sub meta openai google nvidia vanilla pure original',
)

/** Next to a name, these say that it is a model's. */
export const MODEL_NOUNS = words(
  `model models architecture architectures network networks backbone checkpoint checkpoints weights family series
   baseline baselines encoder decoder pretrained llm llms vlm mllm lmm api generation fine-tuned finetuned finetuning
   모델 모델을 모델이 모델은 모델의 모델로 모델과 모델들 모델도 모델에 아키텍처 네트워크 백본 파인튜닝 시리즈 계열 기반 베이스 논문`,
)

/** After a name, these say that the company of that name acts: Mistral이, DeepSeek에서, Qwen's. */
export const ACTS = /^(?:이|가|은|는|에서|에서는|의|도|측|쪽|쪽에서|팀|팀의|팀이|까지|답게|답다|'s|’s)$/

/** What may follow a Hangul name within the same word. */
export const PARTICLES = words(
  '은 는 이 가 을 를 의 에 도 와 과 로 나 랑 만 란 라 인 등 들 급 식 형 처럼 보다 으로 에서 에게 까지 부터 마저 조차 이나 이란 이라 이라는 라는 같은 에는 에도 에서는 에서도 와는 과는 로는 들은 들이 들의 들을 하고 한테 만큼 이며 이고 였던 이었던 기반 계열 모델',
)
