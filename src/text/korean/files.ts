import type { Texts } from '../texts.ts'

/** What the headers of `cypher/views` and `cypher/queries` say. */

const rows = '최대 행 수'
const newestPapers = '최대 논문 수 (최근 순)'
const manyAuthors = '논문당 최대 저자 수'

export const views: Texts['views'] = {
  library: {
    title: '서재',
    description: '모든 논문과 저자, 주제, 모델입니다. 최대 수를 넘으면 최근 논문부터 보여 줍니다.',
    parameters: { limit: '최대 논문 수' },
  },
  'co-authors': {
    title: '공저자',
    description:
      '함께 논문을 쓴 저자들입니다. 같이 쓴 논문이 많을수록 굵게 이어집니다. 저자가 아주 많은 논문은 쌍으로 세지 않습니다.',
    parameters: { limit: '최대 쌍의 수', least: '함께 쓴 논문의 최소 수', most: manyAuthors },
  },
  topics: {
    title: '주제',
    description: '같은 논문에 붙은 주제들입니다. 함께 붙은 논문이 많을수록 굵게 이어집니다.',
    parameters: { limit: '최대 쌍의 수', least: '함께 붙은 논문의 최소 수' },
  },
  models: {
    title: '모델',
    description:
      '모든 모델과, 그 모델을 소개하거나 인용한 논문입니다. 최대 수를 넘으면 많이 인용된 모델부터 보여 줍니다.',
    parameters: { limit: '최대 모델 수' },
  },
  digests: {
    title: '다이제스트',
    description: '하루 또는 며칠의 다이제스트와, 거기서 다룬 논문과 주제입니다.',
    parameters: {
      from: '시작일',
      to: '종료일',
      digest: '한 다이제스트만',
      limit: '최대 다이제스트 수 (최근 순)',
      papers: '최대 논문 수',
    },
  },
  neighbourhood: {
    title: '이웃',
    description: '한 노드에서 세 단계까지 이어지는 모든 것입니다.',
    parameters: { centre: '노드', depth: '단계', limit: '최대 노드 수' },
  },
  path: {
    title: '경로',
    description: '논문, 저자, 주제, 모델을 거쳐 두 노드를 잇는 가장 짧은 경로들입니다.',
    parameters: {
      from: '출발',
      to: '도착',
      depth: '최대 단계',
      ways: '최대 경로 수',
      avoid: '지나지 않을 노드',
      authors: '저자만 거치기',
    },
  },
  similar: {
    title: '비슷한 논문',
    description: '한 논문과 주제, 모델, 저자, 인용, 낱말이 가장 닮은 논문들입니다. 닮을수록 가까이 놓입니다.',
    parameters: { paper: '논문', limit: '최대 논문 수' },
  },
  paper: {
    title: '논문',
    description: '한 논문과, 모델이나 저자, 드문 주제를 공유하는 논문들입니다.',
    parameters: { paper: '논문', limit: '종류별 최대 관련 논문 수' },
  },
  author: {
    title: '저자',
    description:
      '한 저자의 논문과 공저자, 그 논문들이 다룬 주제와 모델입니다. 저자가 아주 많은 논문의 공저자는 보이지 않습니다.',
    parameters: { author: '저자', limit: newestPapers, most: manyAuthors },
  },
  topic: {
    title: '한 주제',
    description:
      '한 주제의 최근 논문과 그 논문들의 다른 주제, 모델, 그리고 이 주제를 다시 찾는 저자들입니다.',
    parameters: { topic: '주제', limit: newestPapers },
  },
  model: {
    title: '한 모델',
    description: '한 모델과 그 모델을 소개하거나 인용한 논문, 그 논문들의 다른 모델과 주제입니다.',
    parameters: { model: '모델', limit: newestPapers },
  },
}

export const queries: Texts['queries'] = {
  'top-authors': {
    title: '논문이 많은 저자',
    description: '논문이 많은 순서로 본 저자와 그가 가장 많이 다룬 주제입니다.',
    parameters: { limit: rows },
  },
  'top-topics': {
    title: '논문이 많은 주제',
    description: '논문이 많은 순서로 본 주제와 처음, 마지막 날짜입니다.',
    parameters: { limit: rows },
  },
  'top-models': {
    title: '가장 많이 인용된 모델',
    description: '인용한 논문이 많은 순서로 본 모델과 그 모델을 소개한 논문입니다.',
    parameters: { limit: rows },
  },
  'co-author-pairs': {
    title: '공저자 쌍',
    description:
      '함께 쓴 논문이 많은 순서로 본 저자 쌍입니다. 저자가 `most`보다 많은 논문은 쌍으로 세지 않습니다.',
    parameters: { limit: rows, most: manyAuthors },
  },
  'topic-pairs': {
    title: '함께 나오는 주제',
    description: '함께 붙은 논문이 많은 순서로 본 주제 쌍입니다.',
    parameters: { limit: rows },
  },
  'papers-by-month': {
    title: '월별 논문 수',
    description: '달마다 읽은 논문 수입니다.',
    parameters: { limit: '최대 달 수 (최근 순)' },
  },
  'recent-papers': {
    title: '최근 논문',
    description: '가장 최근에 읽은 논문과 그 주제입니다.',
    parameters: { limit: rows },
  },
  'papers-of-topic': {
    title: '한 주제의 논문',
    description: '한 주제의 논문을 최근 순으로 보여 줍니다.',
    parameters: { topic: '주제', limit: rows },
  },
  'papers-of-author': {
    title: '한 저자의 논문',
    description: '한 저자의 논문을 최근 순으로, 저자 목록에서의 순서와 함께 보여 줍니다.',
    parameters: { author: '저자', limit: rows },
  },
  'evidence-of-model': {
    title: '모델의 근거 문장',
    description: '논문을 한 모델에 이은 모든 문장과 규칙, 확신도입니다.',
    parameters: { model: '모델', limit: rows },
  },
  'uncertain-links': {
    title: '가장 불확실한 관계',
    description: '먼저 확인할 만한, 모델과의 관계입니다.',
    parameters: { limit: rows },
  },
  'introduced-models': {
    title: '소개된 모델',
    description: '논문이 소개한 모델을 최근 순으로 보여 줍니다.',
    parameters: { limit: rows },
  },
  'most-discussed': {
    title: '여러 번 다룬 논문',
    description: '둘 이상의 다이제스트에서 다룬 논문입니다.',
    parameters: { limit: rows },
  },
  'cited-papers': {
    title: '논문 사이의 인용',
    description: '서재의 어떤 논문이 어떤 논문을 링크하는지, 그 문장과 함께 보여 줍니다.',
    parameters: { limit: rows },
  },
}
