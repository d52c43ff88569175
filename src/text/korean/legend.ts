import type { legend as english } from '../english/legend.ts'

/** The texts of the legend. */
export const legend: Record<keyof typeof english, string> = {
  legend: '범례',
  kinds: '종류',
  communities: '커뮤니티',
  communitiesMore: '{count, number}개 더',
  communityParts: '“{name}”의 세부 커뮤니티',
  lines: '선',
  lineCites: '인용',
  lineIntroduces: '처음 소개',
  colorBy: '색 기준',
  colorKind: '종류',
  colorCommunity: '커뮤니티',
  sizeBy: '크기 기준',
  sizeUsual: '기본',
  sizeUsualAbout: '종류마다 논문 수, 논문은 관계 수',
  measureDegree: '관계 수',
  measureDegreeAbout: '이 보기에서 노드가 가진 관계의 수입니다.',
  measurePapers: '논문 수',
  measurePapersAbout: '라이브러리에서 노드에 딸린 논문의 수입니다. 논문 자체에는 값이 없습니다.',
  measurePagerank: '페이지랭크',
  measurePagerankAbout: '관계가 많은 노드와 이어진 노드일수록 높습니다. 1×가 평균입니다.',
  measureBetweenness: '매개 중심성',
  measureBetweennessAbout:
    '모든 최단 경로 가운데 노드를 지나는 비율입니다. 무리 사이를 잇는 노드일수록 높습니다.',
  measureDate: '날짜',
  measureDateAbout: '논문은 논문의 날짜, 다른 노드는 이 보기에서 가장 새로운 논문의 날짜입니다.',
  measureEstimated: '노드 {count, number}개의 경로로 추정했습니다.',
  measureWorking: '계산하는 중…',
  measureAlike: '모든 노드의 값이 같습니다.',
}
