import { wordsOf } from './text.ts'

/** The words with which Korean titles end, and which are in them. */
const ENDS =
  /(?:분석|연구|기법|방법|방법론|모델|모형|학습|검출|탐지|생성|예측|시스템|고찰|비교|설계|구현|제안|개발|활용|적용|추정|인식|분류|최적화|알고리즘|네트워크|프레임워크|동향|검색|요약|번역|추론|복원|분할|합성|압축|증류|추천|정렬|전략|구조|기술|평가|측정|이해|영향|효과|관계|접근|해석)$/u
const JOINS = /(?:위한|대한|관한|통한|이용한|활용한|사용한|기반|따른|미치는|에서의|으로의|로서의) /u
/** What people have to do themselves: `지난주 실험 결과 분석`, `발표를 위한 자료 비교`. */
const OF_CHORES =
  /지난|저번|이번|다음|오늘|내일|어제|우리|교수님|발표|초안|초록|투고|리뷰어|회의|미팅|세미나|자료|과제|숙제|실험 결과|[?!]/u

/** Whether a text in Hangul alone is the title of a paper, where one may stand: `대규모 언어 모델의 환각 현상 분석`. */
export function isKoreanTitle(text: string): boolean {
  const words = wordsOf(text).length
  return (
    words >= 3 && words <= 20 && ENDS.test(text) && (words > 3 || JOINS.test(text)) && !OF_CHORES.test(text)
  )
}
