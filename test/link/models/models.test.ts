import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/graph/records.ts'
import { findModels } from '../../../src/link/find-links.ts'
import { ModelNames, SHIPPED_MODELS } from '../../../src/link/models/model-names.ts'
import { coinedName, parseNames } from '../../../src/link/models/notation.ts'

/** What the rules make of one entry; `coined` are names that other papers gave. Names are invented throughout. */
function read(said: { title?: string; abstract?: string; commentary?: string }, coined: string[] = []) {
  const statement: Statement = {
    digest: 'digest:d',
    paper: 'title:p',
    position: 1,
    line: 1,
    title: said.title ?? 'Some Thoughts about Things',
    altTitles: [],
    authors: [],
    topics: [],
    links: [],
    ...said,
  }
  const { fields, introduced } = findModels(statement, new ModelNames(coined.map(coinedName)))
  const own = new Set(introduced.map(({ canonical }) => canonical))
  const mentions = fields.flatMap(field => field.mentions).filter(({ canonical }) => !own.has(canonical))
  return {
    introduced: [...own],
    cited: [...new Set(mentions.map(({ canonical }) => canonical))],
    mentions,
  }
}
const cited = (commentary: string, coined?: string[]) => read({ commentary }, coined).cited

describe('the names that are shipped', () => {
  const names = parseNames(SHIPPED_MODELS, true).filter(({ certainty }) => certainty !== 'exact')

  it('have no mark left in them, and stand once', () => {
    expect(names.length).toBeGreaterThan(1000)
    expect(names.map(({ name }) => name).filter(name => !/^[\p{L}\d]/u.test(name))).toEqual([])
    const seen = new Set<string>()
    expect(names.map(({ name }) => name).filter(name => seen.has(name) || !seen.add(name))).toEqual([])
  })
})

describe('a name in a text', () => {
  it('keeps its version and loses size, stage and particle', () => {
    expect(cited('Llama 3.1 70B Instruct와 Qwen2.5-7B를 비교했습니다.')).toEqual(['Llama 3.1', 'Qwen2.5'])
    expect(cited('ResNet-50보다 ViT-L/16이 낫습니다.')).toEqual(['ResNet', 'ViT'])
    expect(cited('알파고 이후로 챗GPT까지.')).toEqual(['AlphaGo', 'ChatGPT'])
    expect(cited('Claude Opus 4.6과 Claude 3 Opus.')).toEqual(['Claude Opus 4.6', 'Claude 3 Opus'])
  })

  it('is the longest that stands there', () => {
    expect(cited('Qwen2.5-Math를 썼다.')).toEqual(['Qwen2.5-Math'])
    expect(cited('Transformer-XL처럼 길게.')).toEqual(['Transformer-XL'])
    expect(cited('We compare with Zixel-BERT.')).toEqual(['Zixel-BERT'])
  })

  it('may have points of its own, and ends before that of a sentence', () => {
    expect(cited('FLUX.1 Kontext와 FLUX.2를 비교했다. 그 다음은 FLUX. 1등이다.')).toEqual([
      'FLUX.1 Kontext',
      'FLUX.2',
      'FLUX',
    ])
  })

  it('shares its beginning with what follows a slash or comma', () => {
    expect(cited('GPT-3.5/4를 썼다.')).toEqual(['GPT-3.5', 'GPT-4'])
    expect(cited('Kosmos-1, 2에 이어서.')).toEqual(['Kosmos-1', 'Kosmos-2'])
    expect(cited('Claude 3 Opus와 Sonnet 중간.')).toEqual(['Claude 3 Opus', 'Claude 3 Sonnet'])
    expect(cited('between Claude 3 Opus and Sonnet')).toEqual(['Claude 3 Opus', 'Claude 3 Sonnet'])
    expect(cited('Claude 3 Opus and others')).toEqual(['Claude 3 Opus'])
  })

  it('that is a common word needs something that says model', () => {
    expect(cited('Yi Tay가 창업한 회사입니다.')).toEqual([])
    expect(cited('Yi 34B 모델을 썼습니다.')).toEqual(['Yi'])
    expect(cited('a gecko on the wall')).toEqual([])
  })

  it('in lower case counts where the text is in lower case, or where a model is spoken of', () => {
    expect(cited('resnet이랑 vit을 비교해봤더니 clip이 제일 나았다.')).toEqual(['ResNet', 'ViT', 'CLIP'])
    expect(cited('Google의 음성 인식에서는 2B conformer 모델을 썼습니다.')).toEqual(['Conformer'])
  })

  it('of a company that acts is no model', () => {
    expect(cited('DeepSeek이 논문을 공개했습니다.')).toEqual([])
    expect(cited('DeepSeek 7B를 튜닝했습니다.')).toEqual(['DeepSeek'])
    expect(cited('Gemini CLI와 ChatGPT Plus를 써봤다.')).toEqual([])
  })

  it('of a method, data set or kind of model is not found', () => {
    expect(cited('LoRA와 DPO를 ImageNet과 MMLU에서, LLM과 V-LLM에, RL4LLM으로.')).toEqual([])
  })

  it('nobody knows is one by its ending, or by its size', () => {
    expect(cited('Zorblaxformer와 ZorGAN을 비교했다.')).toEqual(['Zorblaxformer', 'ZorGAN'])
    expect(cited('We fine-tune Zorblax-7B on it.')).toEqual(['Zorblax'])
  })

  it('takes the arXiv id of a link right behind it', () => {
    const { mentions } = read({ commentary: 'Phenaki (https://arxiv.org/abs/2210.02399)와 비슷합니다.' })
    expect(mentions).toMatchObject([{ canonical: 'Phenaki', arxivId: '2210.02399', name: 'Phenaki' }])
  })

  it('that another paper coined is found; an ordinary word or acronym only beside a word for models', () => {
    expect(cited('Zolmo도 썼습니다.', ['Zolmo'])).toEqual(['Zolmo'])
    expect(cited('Shepherd가 양을 몬다.', ['Shepherd'])).toEqual([])
    expect(cited('Shepherd 모델을 썼다.', ['Shepherd'])).toEqual(['Shepherd'])
    expect(cited('Depth Networks and Memory-Efficient RGB-D', ['Depth', 'Memory'])).toEqual([])
  })
})

describe('a paper introduces', () => {
  const introduced = (said: Parameters<typeof read>[0], coined?: string[]) => read(said, coined).introduced

  it('what its title names and its abstract calls a model', () => {
    const abstract = 'We introduce Zolmo, a simple, scalable family of open VLMs that are trained on pairs.'
    expect(introduced({ title: 'Zolmo: Open Weights and Open Data', abstract })).toEqual(['Zolmo'])
    expect(introduced({ title: 'Zolmo: Open Weights and Open Data', abstract }, ['Zolmo'])).toEqual(['Zolmo'])
  })

  it('nothing when the abstract calls it something else', () => {
    const title = 'Zolmo: Better Things for Everyone'
    for (const thing of ['a benchmark for agents', 'a novel method for tuning models', 'an optimizer'])
      expect(introduced({ title, abstract: `We introduce Zolmo, ${thing}.` })).toEqual([])
  })

  it('a method that is used like a model, with a size', () => {
    const abstract = 'We present ReZool, a framework for tools. ReZool-32B attains 72.5% accuracy.'
    expect(introduced({ title: 'ReZool: Strategic Tool Use', abstract })).toContain('ReZool')
  })

  it('what the title itself says is one', () => {
    expect(introduced({ title: 'Zatter: An Efficient Transformer Encoder' })).toEqual(['Zatter'])
    expect(introduced({ title: "Patch n' Pack: NaZiT, a Vision Transformer for any Ratio" })).toEqual([
      'NaZiT',
    ])
    expect(
      introduced({ title: 'RegionZiT: Regional Attention', commentary: '임베딩을 결합한 vit.' }),
    ).toEqual(['RegionZiT'])
    expect(introduced({ title: 'Zorb3-VL Technical Report' })).toEqual(['Zorb3-VL'])
    expect(introduced({ title: 'Zet: A Modern Normalizing Flow' })).toEqual(['Zet'])
  })

  it('what its title says does something with pictures or sound', () => {
    expect(introduced({ title: 'KaraZinger: Singing Voice Synthesis with Spectrograms' })).toEqual([
      'KaraZinger',
    ])
    for (const title of ['FreeZrag: Point Tracking is Not Enough', 'CodeZhain: Modular Code Generation'])
      expect(introduced({ title })).toEqual([])
  })

  it('what looks like a model and stands before a colon, with the words before it', () => {
    expect(introduced({ title: 'ConZViT: Improving Things with Biases' })).toEqual(['ConZViT'])
    const setting = 'LevelZet R-CNN: A Deep Variational Method'
    expect(read({ title: setting })).toMatchObject({ introduced: ['LevelZet R-CNN'] })
    expect(introduced({ title: 'Unveiling DeepSeek: A Story' })).toEqual([])
  })

  it('what is announced with a version, unless it is known to be something else', () => {
    expect(introduced({ title: 'Introducing Zoro 2.5 Flash' })).toEqual(['Zoro 2.5 Flash'])
    expect(introduced({ title: 'Introducing PyTorch 2.0' })).toEqual([])
    expect(introduced({ title: 'Announcing Zata 2', commentary: '새 데이터셋입니다.' })).toEqual([])
  })

  it('every model of a list, and what results from its method', () => {
    const abstract = 'We present three novel sequence models-Zoneta, Yaazd, and Zemora-that go beyond RNNs.'
    expect(introduced({ abstract })).toEqual(['Zoneta', 'Yaazd', 'Zemora'])
    expect(introduced({ abstract: 'The resulting BZQ-ViT achieves a lot.' })).toEqual(['BZQ-ViT'])
    const tuned = 'Trained on top of our base model, Llama 3, our reasoning model, Llama3-ZWE-RL-70B, wins.'
    expect(read({ abstract: tuned })).toMatchObject({ introduced: ['Llama3-ZWE-RL'], cited: ['Llama 3'] })
    expect(
      introduced({ abstract: 'We propose ThinkZRM, a long verifier fine-tuned on few labels.' }),
    ).toEqual(['ThinkZRM'])
  })

  it('what it speaks of as its own', () => {
    const said = {
      'We apply it to create ZambaY, a hybrid architecture for decoding.': ['ZambaY'],
      'Our largest model enhanced with attention, ZorbMamba, wins.': ['ZorbMamba'],
      'We evaluate. The Zorb-OS-9B based on GLM-4-9B achieves a new record.': ['Zorb-OS'],
      'It is nothing more than plain Transformers, or ZiT-DiT, as we call it.': ['ZiT-DiT'],
      'Finally, we train a competitive LLM family, *Celerity*, using these insights.': ['Celerity'],
    }
    for (const [abstract, names] of Object.entries(said)) expect(introduced({ abstract })).toEqual(names)
    expect(introduced({ abstract: 'Our model is better than that of Zorb, Qwen2.5, which wins.' })).toEqual(
      [],
    )
  })

  it('what a digest says that it introduces', () => {
    expect(introduced({ commentary: 'Introduces Zorb-GPT, a model of sound.' })).toEqual(['Zorb-GPT'])
    expect(introduced({ commentary: 'On their model, Zorb-GPT-7B, it wins.' })).toEqual(['Zorb-GPT'])
  })

  it('what is called like its own model and more', () => {
    const abstract =
      'We introduce Zimage, an image generation model. Zimage-Edit-7B edits; Zimage-L is larger.'
    const entry = read({ title: 'Zimage: Efficient Generation', abstract })
    expect(entry).toMatchObject({ introduced: ['Zimage', 'Zimage-Edit'] })
    expect(introduced({ title: 'Z9: Policies', abstract: 'We train Z9-Llama-8B.' })).toEqual(['Z9-Llama'])
    expect(introduced({ title: 'ZPARK: Policies', abstract: 'Here ZPARK-VL-7B gains 9.7%.' })).toEqual([
      'ZPARK-VL',
    ])
  })

  it('the tiers and siblings that appear with it', () => {
    const commentary = 'Gemini 1.5 Pro가 등장했습니다! 지난번에 Gemini 1.0 Pro가 나왔죠.'
    expect(introduced({ title: 'Gemini 1.5', commentary })).toEqual(['Gemini 1.5', 'Gemini 1.5 Pro'])
  })

  it('what the commentary says was released', () => {
    const commentary = 'Zeka에서 Multimodal 모델을 발표했군요.'
    expect(introduced({ title: 'Zasa-1', commentary })).toEqual(['Zasa-1'])
    expect(introduced({ title: 'Zasa-1', commentary: '새로운 벤치마크를 공개했군요.' })).toEqual([])
  })
})
