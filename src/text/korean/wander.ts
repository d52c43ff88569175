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
  expand: '펼치기',
  isExpanded: '펼침',
  chipExpanded: '{name}: {added, plural, =0 {이웃이 모두 여기에 있습니다} other {이웃 #개 추가}}',
  chipExpandedPart: '{name}: 이웃 {added, number}개 추가, {left, number}개 제외',
  keyExpand: '이웃 펼치기, 다시 누르면 접기 (두 번 클릭)',
  spokenExpanded: '이웃을 더합니다: {names}',
  spokenCollapsed: '이웃을 뺐습니다: {names}',
  spokenLarge:
    '이 지도에는 더하지 않고 {names}의 이웃을 돋보이게 합니다. “이웃” 보기에서 따로 볼 수 있습니다.',
  spokenFull: '{names}: 더 정할 자리가 없습니다. 먼저 하나를 되돌리거나 필터를 쓰세요',
}
