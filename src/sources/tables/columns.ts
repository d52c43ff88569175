import { type FieldName, fieldsCalled, foldedLabel } from '../fields/field-labels.ts'
import { collapse } from '../fields/text.ts'

/**
 * What a column can hold. `paper` is a title or a link, and `people` are authors or whoever speaks of a paper, which only
 * the cells tell; `name` is that of a model or method, `meeting` when a paper was read.
 */
export type ColumnKind =
  | 'number'
  | 'title'
  | 'paper'
  | 'name'
  | 'authors'
  | 'people'
  | 'date'
  | 'meeting'
  | 'venue'
  | 'link'
  | 'other-link'
  | 'abstract'
  | 'summary'
  | 'topics'
  | 'other'

/** How columns are called that hold no field of a paper, or a field by a name that only the head of a column has. */
const NAMES: Readonly<Record<ColumnKind, string>> = {
  number:
    'no | num | number | nr | id | idx | index | s no | sn | rank | order | 번호 | 순번 | 순서 | 序号 | 编号 | 編號 | 番号',
  title: `titles | article title | name of the paper | name of paper | 타이틀 | 논문이름 | 文章 | 文章标题 | 题名 | 篇名 | 論文題目 | 論文標題`,
  paper: `article | articles | reading | readings | reading material | reading materials | reading list | work | reference | references | literature | 文献 | 参考文献`,
  name: `name | model | models | method | methods | approach | algorithm | system | optimizer | framework | architecture | dataset | benchmark |
    모델 | 모델명 | 방법 | 방법론 | 이름 | 模型 | 方法 | 名称 | 算法 | 数据集 | モデル | 手法 | モデル名 | 名前`,
  authors: 'by',
  people: 'who | people | 누가',
  date: `dates | years | time | month | day | publish | posted | release | update | pub | when | 연월 | 년월 | 등록일 | 年月 | 時間 | 发布 | 更新日期 | 年度`,
  meeting: `week | session | meeting | presented | presentation date | 주차 | 주 | 회차 | 일정 | 스터디 날짜 | 발표 날짜 | 모임 | 周 | 周次 | 周数 | 週 | 回 | 第`,
  venue: `venues | conf | conferences | journals | accepted | 게재처 | 발표처 | 컨퍼런스 | 會議 | 出处 | 收录 | 掲載 | 掲載先 | 発表 | 発表先`,
  link: `pdfs | openreview | address | addresses | download | href | read | 连结 | 連結 | 下载`,
  'other-link': `codes | implementation | source code | projects | weights | checkpoint | checkpoints | blog | blogs | slide | slides | video | videos | youtube | material | materials |
    resource | resources | star | stars | tweet | 깃허브 | 구현 | 자료 | 발표 자료 | 영상 | 발표 영상 | 슬라이드 | 代碼 | 源码 | 开源 | 项目 | 主页 | 項目 | 视频 | 実装 | スライド | 資料 | 発表資料 | 動画`,
  abstract: 'abstracts',
  summary: `summary | summaries | description | descriptions | tl dr | tldr | introduction | intro | overview | idea | main idea | key idea | highlight | highlights | contribution |
    contributions | takeaway | takeaways | remark | remarks | note | notes | comment | comments | memo | review | insight | why | what | text | details |
    요약 | 한줄 요약 | 설명 | 내용 | 한줄평 | 비고 | 메모 | 소개 | 정리 | 핵심 내용 | 핵심 아이디어 | 리뷰 | 简介 | 簡介 | 总结 | 總結 | 说明 | 說明 | 备注 | 備註 | 笔记 | 核心思想 |
    要点 | 一句话 | 一句话总结 | 一句话要点 | 简要说明 | 核心贡献 | 内容 | 內容 | 概述 | 描述 | 评论 | 概要 | 要約 | 備考 | メモ | 説明 | ポイント | コメント | ひとこと | 感想`,
  topics: `areas | fields | task | tasks | type | types | theme | domain | 핵심 주제 | 유형 | 类别 | 類別 | 分類 | 方向 | 任务 | 主題 | テーマ`,
  other: '',
}

/** The kinds of columns with the fields of papers, which are called as elsewhere. */
const OF_FIELD: Readonly<Record<FieldName, ColumnKind>> = {
  title: 'title',
  authors: 'authors',
  published: 'date',
  date: 'date',
  noted: 'meeting',
  tags: 'topics',
  categories: 'topics',
  link: 'link',
  doi: 'link',
  arxiv: 'link',
  venue: 'venue',
  abstract: 'abstract',
  aliases: 'name',
  code: 'other-link',
  citekey: 'other',
  other: 'other',
}

const KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split('|').map((name): [string, ColumnKind] => [foldedLabel(name), kind as ColumnKind]),
  ),
)

/** The kinds of a column of this name; a title that may be a link is a `paper`. */
function kindsOfName(name: string): ColumnKind[] {
  const own = KINDS.get(foldedLabel(name))
  if (own) return [own]
  const kinds = [...new Set(fieldsCalled(name).map(field => OF_FIELD[field]))]
  return kinds.includes('title') && kinds.includes('link') ? ['paper'] : kinds
}

/** No head of a column is longer. */
const LONGEST = 60

/** A head in lower case without the marks, emoji and arrows around it. */
function plainHead(head: string): string {
  const letters = [...collapse(head.slice(0, 500).normalize('NFKC').toLowerCase())]
  const first = letters.findIndex(letter => /[\p{L}\p{N}#№]/u.test(letter))
  const last = letters.findLastIndex(letter => /[\p{L}\p{N}#№)]/u.test(letter))
  return letters.slice(Math.max(0, first), last + 1).join('')
}

/** The kinds of the longest name that a text ends with, as in `발표논문명`, `first author`. */
function kindsOfEnding(text: string): ColumnKind[] {
  for (let at = 0; at < text.length - 1; at += 1) {
    const begins = at === 0 || (/[a-z]/.test(text[at] ?? '') ? text[at - 1] === ' ' : text.length - at > 1)
    const kinds = begins ? kindsOfName(text.slice(at)) : []
    if (kinds.length > 0) return kinds
  }
  return kindsOfName(text)
}

/** The kinds of what a column holds, by its head: one, several (`Title & Authors`, `会议/年份`), or none that is known. */
export function kindsOfHead(head: string): ColumnKind[] {
  const text = plainHead(head)
  if (text === '#' || text === '№') return ['number']
  if (text === '' || text.length > LONGEST) return []
  const whole = kindsOfName(text)
  if (whole.length > 0) return whole
  const parts = text.split(/[/&,、·|+()（）:：\n]|\s(?:and|or)\s/).map(part => part.trim())
  return [...new Set(parts.filter(Boolean).flatMap(kindsOfEnding))]
}
