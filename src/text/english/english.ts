import type { Texts } from '../texts.ts'
import { page } from './page.ts'
import { reasons } from './reasons.ts'

/** English: the language that names every text there is. What views and queries say stands in their files. */
export const english: Texts = {
  page,
  reasons,
  labels: {
    Digest: { one: 'Digest', many: 'Digests', within: 'digests' },
    Paper: { one: 'Paper', many: 'Papers', within: 'papers' },
    Author: { one: 'Author', many: 'Authors', within: 'authors' },
    Topic: { one: 'Topic', many: 'Topics', within: 'topics' },
    Model: { one: 'Model', many: 'Models', within: 'models' },
  },
  views: {},
  queries: {},
}
