import type { table as english } from '../english/table.ts'

export const table: Record<keyof typeof english, string> = {
  asGraph: '그래프',
  asTable: '표',
  asList: '목록',
  showAs: '보는 방식',
  skipToList: '지도 건너뛰기: 노드를 목록으로 읽기',
  sorting: '정렬하는 중…',
  columns: '열',
  columnName: '이름',
  columnKind: '종류',
  columnDate: '날짜',
  columnLinks: '연결',
  columnPaperNames: '논문 제목',
  columnCommunity: '커뮤니티',
  columnKey: '키',
  copyRows: '행 복사',
  saveRows: '행 저장',
  listedOf: '{all, number}개 중 {shown, number}개 표시',
}
