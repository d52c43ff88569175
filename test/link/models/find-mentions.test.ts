import { describe, expect, it } from 'vitest'
import { readStatement } from './read-statement.ts'

const cited = (commentary: string, coined?: string[]) => readStatement({ commentary }, coined).cited

describe('a name in a text', () => {
  it('keeps its version and drops size, stage and particle', () => {
    expect(cited('Llama 3.1 70B Instruct와 Qwen2.5-7B를 비교했습니다.')).toEqual(['Llama 3.1', 'Qwen2.5'])
    expect(cited('ResNet-50보다 ViT-L/16이 낫습니다.')).toEqual(['ResNet', 'ViT'])
    expect(cited('알파고 이후로 챗GPT까지.')).toEqual(['AlphaGo', 'ChatGPT'])
    expect(cited('Claude Opus 4.6과 Claude 3 Opus.')).toEqual(['Claude Opus 4.6', 'Claude 3 Opus'])
  })

  it('is the longest that fits', () => {
    expect(cited('Qwen2.5-Math를 썼다.')).toEqual(['Qwen2.5-Math'])
    expect(cited('Transformer-XL처럼 길게.')).toEqual(['Transformer-XL'])
    expect(cited('We compare with Zixel-BERT.')).toEqual(['Zixel-BERT'])
  })

  it('may contain full stops, and ends before that of a sentence', () => {
    expect(cited('FLUX.1 Kontext와 FLUX.2를 비교했다. 그 다음은 FLUX. 1등이다.')).toEqual([
      'FLUX.1 Kontext',
      'FLUX.2',
      'FLUX',
    ])
  })

  it('lends its beginning to what follows a slash or comma', () => {
    expect(cited('GPT-3.5/4를 썼다.')).toEqual(['GPT-3.5', 'GPT-4'])
    expect(cited('Kosmos-1, 2에 이어서.')).toEqual(['Kosmos-1', 'Kosmos-2'])
    expect(cited('Claude 3 Opus와 Sonnet 중간.')).toEqual(['Claude 3 Opus', 'Claude 3 Sonnet'])
    expect(cited('between Claude 3 Opus and Sonnet')).toEqual(['Claude 3 Opus', 'Claude 3 Sonnet'])
    expect(cited('Claude 3 Opus and others')).toEqual(['Claude 3 Opus'])
  })

  it('that is a common word needs something to say that it is a model', () => {
    expect(cited('Yi Tay가 창업한 회사입니다.')).toEqual([])
    expect(cited('Yi 34B 모델을 썼습니다.')).toEqual(['Yi'])
    expect(cited('a gecko on the wall')).toEqual([])
  })

  it('in lower case counts if the text is in lower case or calls it a model', () => {
    expect(cited('resnet이랑 vit을 비교해봤더니 clip이 제일 나았다.')).toEqual(['ResNet', 'ViT', 'CLIP'])
    expect(cited('Google의 음성 인식에서는 2B conformer 모델을 썼습니다.')).toEqual(['Conformer'])
  })

  it('is not a model if a company of that name acts', () => {
    expect(cited('DeepSeek이 논문을 공개했습니다.')).toEqual([])
    expect(cited('DeepSeek 7B를 튜닝했습니다.')).toEqual(['DeepSeek'])
    expect(cited('We use the Qwen QwQ-32B-Preview model.')).toEqual(['QwQ-32B'])
    expect(cited('Gemini CLI와 ChatGPT Plus를 써봤다.')).toEqual([])
  })

  it('is not found if it is a method, data set or kind of model', () => {
    expect(cited('We train video LDMs and DiTs.')).toEqual([])
    expect(cited('LoRA와 DPO를 ImageNet과 MMLU에서, LLM과 V-LLM에, RL4LLM으로.')).toEqual([])
  })

  it('that is unknown is a model by its ending, or by its size', () => {
    expect(cited('Zorblaxformer와 ZorGAN을 비교했다.')).toEqual(['Zorblaxformer', 'ZorGAN'])
    expect(cited('We fine-tune Zorblax-7B on it.')).toEqual(['Zorblax'])
  })

  it('takes the arXiv id of a link right behind it', () => {
    const { mentions } = readStatement({
      commentary: 'Phenaki (https://arxiv.org/abs/2210.02399)와 비슷합니다.',
    })
    expect(mentions).toMatchObject([{ canonical: 'Phenaki', arxivId: '2210.02399', name: 'Phenaki' }])
  })

  it('that another paper coined is found; if it is an ordinary word or acronym, only next to a word for models', () => {
    expect(cited('Zolmo도 썼습니다.', ['Zolmo'])).toEqual(['Zolmo'])
    expect(cited('Shepherd가 양을 몬다.', ['Shepherd'])).toEqual([])
    expect(cited('Shepherd 모델을 썼다.', ['Shepherd'])).toEqual(['Shepherd'])
    expect(cited('Depth Networks and Memory-Efficient RGB-D', ['Depth', 'Memory'])).toEqual([])
  })

  it('is found where it is spelled out, and not taken for something else there', () => {
    expect(cited('We study the Contrastive Language-Image Pre-training (CLIP) on less data.')).toEqual([
      'CLIP',
    ])
  })

  it('is found as programs and formulas spell it', () => {
    expect(cited('We use claude-3-5-sonnet, gpt-4-1 and doubao-1-5-pro.')).toEqual([
      'Claude 3.5 Sonnet',
      'GPT-4.1',
      'Doubao-1.5',
    ])
    expect(cited('PixArt-$\\alpha$, PixArt-$Σ$ and U$^2$-Net, but $x$-Net-$y$.')).toEqual([
      'PixArt-α',
      'PixArt-Σ',
      'U2-Net',
    ])
  })

  it('is found in Hangul', () => {
    expect(cited('트랜스포머-XL과 타코트론, 버트를 비교했다.')).toEqual([
      'Transformer-XL',
      'Tacotron',
      'BERT',
    ])
  })
})
