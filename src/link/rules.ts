import type { ServiceName } from '../graph/services.ts'

/** Why two spellings are the same author, topic, model or paper. */
interface AliasRow {
  kind: 'alias'
  /** Completes "two spellings are one because …". */
  because: string
  /** `alias → name`, as found in the recorded sample of the tests. */
  example: string
}

/** Why a paper is linked to a model or to another paper. */
interface LinkRow {
  kind: 'link'
  /** Completes "the link is there because …". */
  because: string
  /** One number if it is always the same, otherwise the lowest and the highest. */
  confidence: number | readonly [number, number]
  /** A text that the rule applies to, as found in the recorded sample of the tests. */
  example: string
}

/** Why a paper is linked to another one that a service lists among its references. */
interface ReferenceRow {
  kind: 'reference'
  service: ServiceName
  /** Completes "the link is there because …". */
  because: string
  confidence: number
}

/** Every rule by which the linker links or merges. The graph stores its name beside each result. */
export const RULES = {
  'same-letters': {
    kind: 'alias',
    because: 'they differ only in case, diacritics, spaces, hyphens or full stops',
    example: 'Bo-Sample → Bo Sample',
  },
  'middle-name-left-out': {
    kind: 'alias',
    because: 'one has a middle name that the other leaves out, and they share a co-author',
    example: 'Ada Example → Ada B. Example',
  },
  'middle-name-as-initial': {
    kind: 'alias',
    because: 'one has an initial where the other has the middle name, and they share a co-author',
    example: 'Cleo D. Test → Cleo Dora Test',
  },
  'topic-spelling': {
    kind: 'alias',
    because: 'they differ only in case, spaces, `_` or `-`',
    example: 'Object_Detection → object-detection',
  },
  'topic-synonym': {
    kind: 'alias',
    because: 'the shipped list of topics says so',
    example: 'vit → vision-transformer',
  },
  'model-alias': {
    kind: 'alias',
    because: 'the shipped list of models says so',
    example: '챗GPT → ChatGPT',
  },
  'identity-file': {
    kind: 'alias',
    because: 'your identity file says so',
    example: 'Tom Brown → Thomas Brown',
  },
  'known-name': {
    kind: 'link',
    because:
      'the text has a known name; less certain if that must be spelled exactly or is also an ordinary word',
    confidence: [0.75, 0.95],
    example: 'We start from Chinchilla.',
  },
  'known-name-with-version': {
    kind: 'link',
    because: 'the text has a known name with a version or another mark of a model',
    confidence: 0.97,
    example: 'Llama 3.1보다 낫습니다.',
  },
  'longer-name': {
    kind: 'link',
    because: 'the text has a longer name that starts or ends with a known one',
    confidence: [0.7, 0.85],
    example: 'We compare with Twill-BERT.',
  },
  'shared-beginning': {
    kind: 'link',
    because: 'the text names several models in short, such as `GPT-3.5/4`, and this is not the first',
    confidence: 0.8,
    example: 'GPT-3.5/4를 썼습니다.',
  },
  'name-with-size': {
    kind: 'link',
    because: 'the text has an unknown name followed by a number of parameters',
    confidence: 0.75,
    example: 'Loomora-7B is used as well.',
  },
  'name-suffix': {
    kind: 'link',
    because:
      'the text has an unknown name with the ending of a model (`…BERT`, `…Net`, `…LM`) that is not a kind of model (`V-LLM`, `MLM`)',
    confidence: 0.65,
    example: 'ShuttleNet과 비슷합니다.',
  },
  'title-names-model': {
    kind: 'link',
    because: 'the title names a known model as what the paper is about: introduced',
    confidence: 0.95,
    example: 'Mistral Large 2: Smaller and Denser',
  },
  'title-coins-name': {
    kind: 'link',
    because: 'the title gives a new name to what is said to be a model: introduced',
    confidence: [0.75, 0.8],
    example: 'Loom: A Small Language Model for Weavers',
  },
  'weighed-clues': {
    kind: 'link',
    because:
      'no rule decides about the name that the title starts with, but what the title, the abstract and the commentary say makes a model probable (see above): introduced',
    confidence: [0.5, 0.9],
    example: 'HeddleTron: Joining Pictures of Cloth for Video Generation',
  },
  'text-announces-model': {
    kind: 'link',
    because: 'the abstract or the commentary says that the paper introduces it: introduced',
    confidence: [0.75, 0.85],
    example: 'We introduce BobbinNet, a network that counts threads.',
  },
  'text-coins-name': {
    kind: 'link',
    because: 'the abstract gives a new name to what it calls a model: introduced',
    confidence: 0.75,
    example: 'This paper trains a language model called *Selvedge*.',
  },
  'commentary-names-report': {
    kind: 'link',
    because: 'the commentary calls the entry the report on it: introduced',
    confidence: 0.7,
    example: 'DALL-E 3에 대한 테크니컬 리포트.',
  },
  'own-variant': {
    kind: 'link',
    because: "its name extends that of the paper's own model (`Z-Image-Edit` beside `Z-Image`): introduced",
    confidence: 0.7,
    example: 'Loom-Edit-3B mends torn cloth.',
  },
  'released-together': {
    kind: 'link',
    because: 'it belongs to the same family and was released together with the model: introduced',
    confidence: 0.6,
    example: 'Mistral Small도 같이 나왔습니다.',
  },
  'arxiv-link': {
    kind: 'link',
    because: 'the text links to a paper in the library',
    confidence: 1,
    example: 'https://arxiv.org/abs/2601.00001',
  },
  'openalex-reference': {
    kind: 'reference',
    service: 'openalex',
    because: 'OpenAlex lists the other paper among the works that this one cites',
    confidence: 1,
  },
  'crossref-reference': {
    kind: 'reference',
    service: 'crossref',
    because: 'Crossref lists the other paper among the works that this one cites',
    confidence: 1,
  },
  helper: {
    kind: 'link',
    because: 'the helper proposed it (see below)',
    confidence: 0.6,
    example: 'ZorblaxOra2 대신 씁니다.',
  },
} as const satisfies Record<string, AliasRow | LinkRow | ReferenceRow>

type Rules = typeof RULES
type NamesOf<Kind> = {
  [Name in keyof Rules]: Rules[Name] extends { kind: Kind } ? Name : never
}[keyof Rules]

export type AliasRule = NamesOf<'alias'>
export type LinkRule = NamesOf<'link'>

/** The rule behind a link, and how certain the link is. */
export interface ByRule {
  rule: LinkRule
  /** 0 to 1. */
  confidence: number
}

type FixedRule = {
  [Name in LinkRule]: Rules[Name]['confidence'] extends number ? Name : never
}[LinkRule]
type RangedRule = Exclude<LinkRule, FixedRule>

/** A rule with a fixed confidence. */
export const by = (rule: FixedRule): ByRule => ({ rule, confidence: RULES[rule].confidence })

/** A rule at its lowest confidence. */
export const weakly = (rule: RangedRule): ByRule => ({ rule, confidence: RULES[rule].confidence[0] })

/** A rule at its highest confidence. */
export const strongly = (rule: RangedRule): ByRule => ({ rule, confidence: RULES[rule].confidence[1] })

/** The rule for references that a service lists; null for one that lists none. */
export function referenceRule(service: ServiceName): { rule: string; confidence: number } | null {
  const found = Object.entries(RULES).find(([, row]) => row.kind === 'reference' && row.service === service)
  return found ? { rule: found[0], confidence: (found[1] as ReferenceRow).confidence } : null
}
