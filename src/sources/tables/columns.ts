import { collapse } from '../fields/text.ts'

/** What a column can hold. `paper` is a title or a link, which only its cells tell; `name` is that of a model or method. */
export type ColumnKind =
  | 'number'
  | 'title'
  | 'paper'
  | 'name'
  | 'authors'
  | 'date'
  | 'meeting'
  | 'venue'
  | 'link'
  | 'other-link'
  | 'abstract'
  | 'summary'
  | 'topics'

/** How columns are called, in lower case. The only table of such names. */
const NAMES: Readonly<Record<ColumnKind, string>> = {
  number: `# no no. num number nr id idx index s.no s.n. rank order 번호 순번 순서 序号 编号 編號 番号 № n°`,
  title: `title titles paper_title paper_titles paper_name article_title name_of_paper name_of_the_paper titel titre título
    제목 논문_제목 논문제목 논문명 논문_이름 논문이름 타이틀 标题 標題 题目 題目 论文标题 论文题目 论文名 论文名称 題名 篇名 文章标题 文章 タイトル 論文名 論文タイトル 論文題目 論文標題`,
  paper: `paper papers article articles reading readings reading_material reading_materials reading_list work reference references literature preprint 논문 论文 論文 文献 参考文献`,
  name: `name model models method methods approach algorithm system optimizer framework architecture dataset benchmark 모델 모델명 방법 방법론 이름 模型 方法 名称 算法 数据集 モデル 手法 モデル名 名前`,
  authors: `author authors author(s) by written_by first_author autor autores auteur auteurs 저자 저자명 제1저자 지은이 作者 第一作者 著者 著者名 筆者`,
  date: `date dates year years time month day published publish posted submitted released release updated update_date pub pub. when
    publish_date publication_date release_date submission_date 날짜 일자 연도 년도 연월 년월 발표일 게재일 출판일 발행일 공개일 등록일 발표_연도 게재_연도 출판_연도
    日期 时间 時間 年份 年 年月 发表时间 发表日期 发布时间 发布日期 发布 出版时间 更新日期 提交日期 日付 発表年 発行年 出版年 公開日 投稿日 発表日 年度 出版年月`,
  meeting: `week session meeting presented presentation_date date_read read_date read_on added 주차 주 회차 일정 스터디_날짜 발표_날짜 발표날짜 읽은_날짜 모임 周 周次 周数 週 回 第 阅读日期 読んだ日`,
  venue: `venue venues conference conferences conf conf. journal journals publication publisher published_in accepted proceedings
    학회 저널 학술지 게재처 발표처 출처 컨퍼런스 学会 学会名 会议 會議 期刊 来源 來源 发表 发表于 出处 收录 会議 雑誌 掲載 掲載誌 掲載先 発表 発表先 出典`,
  link: `link links url urls uri pdf pdfs arxiv arxiv_id doi openreview abs html address addresses download href source_link paper_link paper_links paper_url paper_pdf read
    링크 주소 원문 논문_링크 논문링크 链接 鏈接 连结 連結 地址 原文 下载 论文链接 论文地址 リンク 原論文 論文リンク`,
  'other-link': `code codes github repo repository repositories implementation source_code project projects project_page page website homepage demo weights checkpoint checkpoints blog blogs slide slides video videos youtube material materials resource resources star stars tweet notes_link
    코드 깃허브 구현 자료 발표자료 발표_자료 영상 발표_영상 슬라이드 代码 代碼 源码 开源 项目 主页 項目 视频 コード 実装 スライド 資料 発表資料 動画`,
  abstract: `abstract abstracts 초록 摘要 要旨 アブストラクト 抄録`,
  summary: `summary summaries description descriptions tl;dr tldr introduction intro overview idea main_idea key_idea highlight highlights contribution contributions takeaway takeaways remark remarks note notes comment comments memo review insight why what text details
    요약 한줄_요약 한_줄_요약 설명 내용 한줄평 비고 메모 소개 정리 핵심_내용 핵심_아이디어 리뷰 简介 簡介 总结 總結 说明 說明 备注 備註 笔记 核心思想 要点 一句话 一句话总结 一句话要点 简要说明 核心贡献 内容 內容 概述 描述 评论 概要 要約 備考 メモ 説明 ポイント コメント ひとこと 感想`,
  topics: `tag tags topic topics keyword keywords key_words category categories area areas field fields task tasks type types theme domain subject subjects
    태그 키워드 주제 핵심_주제 분야 카테고리 분류 유형 标签 標籤 关键词 關鍵詞 类别 類別 分类 分類 领域 領域 方向 任务 主题 主題 タグ キーワード カテゴリ カテゴリー 分野 テーマ トピック`,
}

const KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name): [string, ColumnKind] => [name.replaceAll('_', ' '), kind as ColumnKind]),
  ),
)

/** No head of a column is longer. */
const LONGEST = 60

/** A head in lower case without the marks, emoji and arrows around it. */
const plainHead = (head: string): string =>
  collapse(head.normalize('NFKC').toLowerCase())
    .replace(/^[^\p{L}\p{N}#№]{1,60}/u, '')
    .replace(/[^\p{L}\p{N}#.)]{1,60}$/u, '')

/** The kind of the longest name that a text ends with, as in `발표논문명`, `first author`. */
function kindOfEnding(text: string): ColumnKind | undefined {
  for (let at = 1; at < text.length - 1; at += 1) {
    const kind = KINDS.get(text.slice(at))
    const begins = /[a-z]/.test(text[at] ?? '') ? text[at - 1] === ' ' : text.length - at > 1
    if (kind && begins) return kind
  }
  return undefined
}

const kindOfName = (name: string): ColumnKind | undefined => KINDS.get(name) ?? kindOfEnding(name)

/** The kinds of what a column holds, by its head: one, several (`Title & Authors`, `会议/年份`), or none that is known. */
export function kindsOfHead(head: string): ColumnKind[] {
  const text = plainHead(head)
  if (text === '' || text.length > LONGEST) return []
  const whole = KINDS.get(text)
  if (whole) return [whole]
  const parts = text
    .split(/\s*[/&,、·|+()（）:：\n]\s*|\s(?:and|or)\s/)
    .map(part => part.trim())
    .filter(Boolean)
  const kinds = parts.flatMap(part => kindOfName(part) ?? [])
  return [...new Set(kinds)]
}
