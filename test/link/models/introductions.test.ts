import { describe, expect, it } from 'vitest'
import { readStatement } from './read-statement.ts'

describe('a paper introduces', () => {
  const introduced = (said: Parameters<typeof readStatement>[0], coined?: string[]) =>
    readStatement(said, coined).introduced

  it('what its title names and its abstract calls a model', () => {
    const abstract = 'We introduce Zolmo, a simple, scalable family of open VLMs that are trained on pairs.'
    expect(introduced({ title: 'Zolmo: Open Weights and Open Data', abstract })).toEqual(['Zolmo'])
    expect(introduced({ title: 'Zolmo: Open Weights and Open Data', abstract }, ['Zolmo'])).toEqual(['Zolmo'])
  })

  it('nothing if the abstract calls it something else', () => {
    const title = 'Zolmo: Better Things for Everyone'
    for (const thing of ['a benchmark for agents', 'a novel method for tuning models', 'an optimizer'])
      expect(introduced({ title, abstract: `We introduce Zolmo, ${thing}.` })).toEqual([])
  })

  it('no known model of another spelling', () => {
    const title =
      'MUSE: Model-based Uncertainty-aware Similarity Estimation for zero-shot 2D Object Detection and Segmentation'
    expect(introduced({ title })).toEqual([])
  })

  it('a method that is used like a model, namely with a size', () => {
    const abstract = 'We present ReZool, a framework for tools. ReZool-32B attains 72.5% accuracy.'
    expect(introduced({ title: 'ReZool: Strategic Tool Use', abstract })).toContain('ReZool')
  })

  it('what the title itself calls a model', () => {
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

  it('what does something with pictures or sound, according to its title', () => {
    expect(introduced({ title: 'KaraZinger: Singing Voice Synthesis with Spectrograms' })).toEqual([
      'KaraZinger',
    ])
    for (const title of ['FreeZrag: Point Tracking is Not Enough', 'CodeZhain: Modular Code Generation'])
      expect(introduced({ title })).toEqual([])
  })

  it('what looks like a model before a colon, with the words before it', () => {
    expect(introduced({ title: 'ConZViT: Improving Things with Biases' })).toEqual(['ConZViT'])
    const setting = 'LevelZet R-CNN: A Deep Variational Method'
    expect(readStatement({ title: setting })).toMatchObject({ introduced: ['LevelZet R-CNN'] })
    expect(introduced({ title: 'Unveiling DeepSeek: A Story' })).toEqual([])
  })

  it('what is announced with a version, unless it is known as something else', () => {
    expect(introduced({ title: 'Introducing Zoro 2.5 Flash' })).toEqual(['Zoro 2.5 Flash'])
    expect(introduced({ title: 'Introducing PyTorch 2.0' })).toEqual([])
    expect(introduced({ title: 'Announcing Zata 2', commentary: '새 데이터셋입니다.' })).toEqual([])
  })

  it('every model in a list, and what results from its method', () => {
    const abstract = 'We present three novel sequence models-Zoneta, Yaazd, and Zemora-that go beyond RNNs.'
    expect(introduced({ abstract })).toEqual(['Zoneta', 'Yaazd', 'Zemora'])
    expect(introduced({ abstract: 'The resulting BZQ-ViT achieves a lot.' })).toEqual(['BZQ-ViT'])
    const tuned = 'Trained on top of our base model, Llama 3, our reasoning model, Llama3-ZWE-RL-70B, wins.'
    expect(readStatement({ abstract: tuned })).toMatchObject({
      introduced: ['Llama3-ZWE-RL'],
      cited: ['Llama 3'],
    })
    expect(
      introduced({ abstract: 'We propose ThinkZRM, a long verifier fine-tuned on few labels.' }),
    ).toEqual(['ThinkZRM'])
  })

  it('what its abstract shortens, trains, or lists with another', () => {
    const said = {
      'We present a simple diffusion tokenizer (ZiTo) that learns.': ['ZiTo'],
      'Our Long Video Assistant (LongZA) can see 2000 frames.': ['LongZA'],
      'We propose the Tree-based Verifier (Tree-ZLV), a novel approach.': ['Tree-ZLV'],
      'We introduce the Paired Zool Transformer (\\textit{PZT}-Transformer).': ['PZT-Transformer'],
      'We further train an UltraZomposer to compose prompts.': ['UltraZomposer'],
      'Our model, codenamed "Zixio", is an enhanced autoencoder.': ['Zixio'],
      'Our variant ZartPaz-5B wins by far.': ['ZartPaz'],
      'ZiRealm, our full pipeline model trained with data, is preferred.': ['ZiRealm'],
      'We turn them into diffusion models ZiffuGPT and ZiffuLM.': ['ZiffuGPT', 'ZiffuLM'],
      'We introduce the Z2.X model family: ZorbGPT and ZorbNet.': ['ZorbGPT', 'ZorbNet'],
    }
    for (const [abstract, names] of Object.entries(said))
      expect(introduced({ abstract }).toSorted(), abstract).toEqual(names.toSorted())
  })

  it('no kind of model, method or quantity that an abstract shortens', () => {
    for (const abstract of [
      'We develop a small base language model (LM) from a large one.',
      'We present a model for novel view synthesis (NVS).',
      'We propose Natural Zool Actor-Critic (NZAC), an algorithm.',
      'We train LMs and present a visual autoregressive (AR) model.',
      'Zorb Attention (GZA), a simple variant that shares states, is what we propose.',
    ])
      expect(introduced({ abstract }), abstract).toEqual([])
  })

  it('what tokenizers, verifiers and simulators are called', () => {
    for (const noun of [
      'a semantic tokenizer',
      'a lightweight LLM-based verifier',
      'a realistic world simulator',
    ])
      expect(
        introduced({ title: 'ZatV: Things Go Well', abstract: `We propose zatV, ${noun} for us.` }),
      ).toEqual(['ZatV'])
  })

  it('what a title says of a name that no rule decides about, if it is probable', () => {
    const { introduced, mentions } = readStatement({
      title: 'ZeddleTron: Joining Frames for Video Generation',
      commentary: '꽤 그럴듯한 영상이 나옵니다.',
    })
    expect(introduced).toEqual(['ZeddleTron'])
    expect(mentions).toEqual([])
    for (const title of ['ZOptim: Rethinking Training', 'Towards Zool Deployment: Costs', 'Zool Leaderboard'])
      expect(readStatement({ title, commentary: '평가 방법입니다.' }).introduced).toEqual([])
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

  it('what a digest says it introduces', () => {
    expect(introduced({ commentary: 'Introduces Zorb-GPT, a model of sound.' })).toEqual(['Zorb-GPT'])
    expect(introduced({ commentary: 'On their model, Zorb-GPT-7B, it wins.' })).toEqual(['Zorb-GPT'])
  })

  it('what extends the name of its own model', () => {
    const abstract =
      'We introduce Zimage, an image generation model. Zimage-Edit-7B edits; Zimage-L is larger.'
    const entry = readStatement({ title: 'Zimage: Efficient Generation', abstract })
    expect(entry).toMatchObject({ introduced: ['Zimage', 'Zimage-Edit'] })
    expect(introduced({ title: 'Z9: Policies', abstract: 'We train Z9-Llama-8B.' })).toContain('Z9-Llama')
    expect(introduced({ title: 'ZPARK: Policies', abstract: 'Here ZPARK-VL-7B gains 9.7%.' })).toEqual([
      'ZPARK-VL',
    ])
  })

  it('the tiers and siblings released with it', () => {
    const commentary = 'Gemini 1.5 Pro가 등장했습니다! 지난번에 Gemini 1.0 Pro가 나왔죠.'
    expect(introduced({ title: 'Gemini 1.5', commentary })).toEqual(['Gemini 1.5', 'Gemini 1.5 Pro'])
  })

  it('what the commentary says was released', () => {
    const commentary = 'Zeka에서 Multimodal 모델을 발표했군요.'
    expect(introduced({ title: 'Zasa-1', commentary })).toEqual(['Zasa-1'])
    expect(introduced({ title: 'Zasa-1', commentary: '새로운 벤치마크를 공개했군요.' })).toEqual([])
  })

  it('what its abstract defines as a model in one of several places', () => {
    const abstract =
      'We introduce Zenie, the first interactive environment from videos. Zenie can be considered a foundation world model.'
    expect(introduced({ title: 'Zenie: Interactive Environments', abstract })).toEqual(['Zenie'])
    const compiler =
      'We introduce Zeta Language Compiler (ZLC Compiler), a suite of robust, pre-trained models specifically designed for code.'
    expect(introduced({ abstract: compiler })).toEqual(['ZLC Compiler'])
  })

  it('what an abstract shortens, even if others know the name', () => {
    const abstract = 'Our proposed Long Video Assistant (LongVA) can process 2000 frames.'
    expect(introduced({ abstract })).toEqual(['LongVA'])
  })

  it('what an abstract shortens that its title spells out, if it achieves something', () => {
    const title = 'Transfer Models: Rethinking the Objective'
    const abstract = (more: string) =>
      `This leads to a new paradigm, Transfer Models (ZiM), for images. ${more}`
    expect(introduced({ title, abstract: abstract('ZiM achieves much.') })).toEqual(['ZiM'])
    expect(introduced({ title, abstract: abstract('They are good.') })).toEqual([])
    const kind = 'This is about Reward Models (RMs). We see that RMs outperforms nothing.'
    expect(introduced({ title: 'Reward Models: A View', abstract: kind })).toEqual([])
  })

  it('both of two models that have other names in brackets', () => {
    const abstract = 'We present Zagle (RWKV-5) and Zinch (RWKV-6), sequence models of the RWKV architecture.'
    expect(introduced({ abstract })).toEqual(['RWKV-5', 'RWKV-6'])
  })

  it('an acronym that is spelled like a method in another case', () => {
    const abstract = 'We propose the General Theory along with an excellent model, namely GOT, for texts.'
    expect(introduced({ abstract })).toEqual(['GOT'])
    expect(introduced({ abstract: abstract.replace('GOT', 'GoT') })).toEqual([])
  })

  it('what it says that it trained, or that results, even if others know the name', () => {
    const trained = 'We show what we do by training the large-scale model ZIBO, achieving much.'
    expect(introduced({ abstract: trained })).toEqual(['ZIBO'])
    expect(introduced({ abstract: 'We end by training the base model ZIBO on it.' })).toEqual([])
    expect(introduced({ abstract: 'The resulting BSQ-ViT achieves much.' })).toEqual(['BSQ-ViT'])
    expect(introduced({ abstract: 'The resulting BSQ-ViT features are good.' })).toEqual([])
  })

  it('its name without the company before it, and an ordinary word between commas', () => {
    expect(introduced({ title: 'NVIDIA Nemotron Nano 2: An Accurate Reasoning Model' })).toEqual([
      'Nemotron Nano 2',
    ])
    expect(introduced({ abstract: 'Our multimodal LLM, Tar, enables much.' })).toEqual(['Tar'])
    expect(introduced({ abstract: 'Our multimodal LLM, Large or not, enables much.' })).toEqual([])
  })

  it('what it releases, and a variant with a Greek letter', () => {
    expect(introduced({ abstract: 'We will open-source the Z1 models and the data.' })).toEqual(['Z1'])
    expect(introduced({ abstract: 'We release the SFT models and the Llama models.' })).toEqual([])
    expect(introduced({ abstract: 'Our results show that our WizardLM-β does much.' })).toEqual([
      'WizardLM-β',
    ])
  })
})
