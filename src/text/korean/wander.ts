import type { wander as english } from '../english/wander.ts'

export const wander: Record<keyof typeof english, string> = {
  stepsUnit: '단계',
  stepsAround: '{title}: {count, number}단계',
  onTheMap: '지도에서',
  pin: '고정',
  isPinned: '고정됨',
  hide: '숨기기',
  showAgain: '다시 보이기',
  chipHidden: '{count, plural, =1 {{name} 숨김} other {노드 #개 숨김}}: 다시 보이기',
  chipPinned: '{count, plural, =1 {{name} 고정} other {노드 #개 고정}}',
  keyPin: '노드 고정, 다시 누르면 고정 해제',
  keyHide: '노드 숨기기',
  spokenHidden: '숨김: {names}',
  spokenPinned: '고정: {names}',
  spokenLoose: '고정 해제: {names}',
  noneChosen: '먼저 노드를 고르세요',
  noRoom: '노드를 하나씩 더 정할 수 없습니다. 많은 노드는 필터로 빼세요',
}
