import type { Texts } from '../texts.ts'
import { queries, views } from './files.ts'
import { page } from './page.ts'
import { reasons } from './reasons.ts'

export const korean: Texts = {
  page,
  reasons,
  labels: {
    Digest: { one: '다이제스트', many: '다이제스트', within: '다이제스트' },
    Paper: { one: '논문', many: '논문', within: '논문' },
    Author: { one: '저자', many: '저자', within: '저자' },
    Topic: { one: '주제', many: '주제', within: '주제' },
    Model: { one: '모델', many: '모델', within: '모델' },
  },
  views,
  queries,
}
