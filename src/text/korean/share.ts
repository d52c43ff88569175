import type { share as english } from '../english/share.ts'

export const share: Record<keyof typeof english, string> = {
  shareTitle: '보이는 그대로 공유',
  shareLinkAlone:
    '검색 결과와 실행하지 않은 쿼리는 링크로만 공유합니다. 삽입 코드는 보기나 실행한 쿼리를 보여 줍니다.',
  shareText: '이 링크는 지금의 보기와 필터, 노드를 그대로 엽니다.',
  shareAnswer:
    '링크를 열면 실행한 질의와 매개변수가 나오고 질의가 다시 실행됩니다. 읽기만 하며 제한이 있습니다.',
  shareLink: '링크',
  embedCode: '삽입 코드',
  embedText: '블로그나 웹 페이지에 붙여 넣으세요. 쿠키를 쓰지 않고 페이지에 스크립트를 더하지 않습니다.',
  markdownCode: 'README에 넣을 그림(Markdown)',
  pictureLink: '그림',
  pictureWhole: '공개한 그래프의 그림은 필터나 선택한 노드 없이 보기 전체를 보여 줍니다.',
  oembedLink: 'oEmbed(링크를 스스로 삽입하는 사이트용)',
  qrCode: '링크의 QR 코드',
  shareSize: '크기',
  sizeFluid: '전체 너비',
  shareAround: '그래프 둘레',
  aroundFull: '제목과 범례',
  aroundLine: '한 줄',
  aroundNothing: '없음',
  shareNames: '노드 이름',
  readersChoice: '읽는 사람의 설정대로',
  preview: '미리 보기',
  publishCommand: '폴더로 공개하기',
  loopbackNote:
    '이 주소는 이 컴퓨터에서만 열립니다. 공유하려면 “paperweave publish”로 아무 파일 호스트에나 그래프를 공개하거나, 다른 사람이 접속할 수 있는 곳에서 서버를 실행하고 PAPERWEAVE_PUBLIC_URL을 설정하세요.',
}
