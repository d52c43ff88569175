/**
 * How people call the facts about a paper, in any language: before a field (`Authors: …`, `저자: …`), as the head of a
 * column, as a key of front matter or as a property. Spaces, hyphens, `_` and case make no difference.
 */
const LABELS = {
  title: `title | original title | paper | paper title | paper name | title of paper | full title | 제목 | 논문 | 논문 제목 | 논문명 | 논문 이름 |
    タイトル | 題名 | 論文 | 論文名 | 論文タイトル | 标题 | 標題 | 题目 | 題目 | 论文 | 论文题目 | 论文标题 | 论文名 | 论文名称 |
    titel | titre | título | titolo | название | статья`,
  authors: `author | authors | author s | all authors | first author | author list | by | written by | 저자 | 저자들 | 제1저자 | 지은이 | 글쓴이 | 著者 |
    著者名 | 筆者 | 作者 | 作者们 | 论文作者 | autor | autora | autores | autoras | autoren | autorinnen | verfasser | auteur | auteure | auteurs | autrices | autore | autori | автор | авторы`,
  /** When the paper appeared. */
  published: `year | published | publication date | publication year | pub date | pub year | date published | year published |
    published on | published at | published date | publish date | issued | submitted | submitted on | submission date | release date | released |
    date of publication | publié | date de publication | veröffentlicht | erschienen | publicado | publicada | fecha de publicación | pubblicato | 연도 | 년도 | 발행연도 | 발행년도 | 출판연도 | 출판년도 | 출판일 | 발표일 | 발표연도 | 발행일 | 게재일 | 공개일 | 출간일 |
    年 | 出版年 | 発行年 | 発表年 | 公開日 | 発表日 | 発行日 | 投稿日 | 出版日 | 年份 | 发表时间 | 发布时间 | 发表日期 | 发布日期 | 发表年份 | 出版日期 |
    出版时间 | 提交日期 | 提交时间 | jahr | année | año | ano | anno | jaar | rok | год`,
  /** A date of which only the rest of the document can tell whether it is that of the paper. */
  date: `date | when | 날짜 | 일자 | 日付 | 日時 | 日期 | 时间 | datum | fecha | дата`,
  /** When the note was made. */
  noted: `created | created at | created on | created time | creation date | date created | date added | added | noted | read on | date read | read date |
    작성일 | 생성일 | 읽은 날짜 | 읽은날 | 작성일자 | 作成日 | 読んだ日 | 創建时间 | 创建时间 | 创建日期 | 阅读日期 | 阅读时间`,
  tags: `tag | tags | topic | topics | keyword | keywords | subject | subjects | research area | research topics | file tags | roam tags | document tags |
    태그 | 주제 | 키워드 | 분야 | 연구 분야 | タグ | キーワード | 分野 | トピック | 标签 | 標籤 | 关键词 | 關鍵詞 | 关键字 | 主题 |
    領域 | 领域 | 研究方向 | schlagwörter | mots clés | schlagworte | stichwörter | stichworte | étiquettes | palabras clave | etiquetas |
    parole chiave | palavras chave | теги | ключевые слова`,
  /** Tags, or the kind of the note. */
  categories: `category | categories | area | field | 카테고리 | 분류 | カテゴリ | カテゴリー | 分类`,
  link: `link | links | roam refs | roam key | url | urls | uri | paper | papers | paper link | paper url | link to paper | source | pdf | pdf link | pdf url | abs | abs url | html | arxiv link |
    arxiv url | arxiv | paper pdf | 링크 | 주소 | 논문 링크 | 논문 | 논문 주소 | 원문 | 원문 링크 | 출처 | リンク | 論文リンク | 論文 | 論文URL | 原文 | 出典 | 原論文 |
    链接 | 鏈接 | 论文 | 论文链接 | 论文地址 | 原文链接 | 地址 | 文章链接 | 来源 | lien | liens | lien vers l'article | enlace | enlaces |
    quelle | quellen | fuente | fonte | collegamento | adresse | ссылка | ссылки | источник`,
  doi: 'doi | digital object identifier',
  arxiv: 'arxiv | arxiv id | arxiv no | arxiv number | eprint | preprint',
  venue: `venue | journal | journal title | conference | publication | publication title | published in | container title | book title | proceedings |
    proceedings title | conference name | journal conference | venue year | event | 학회 | 학술지 | 저널 | 학회명 | 게재지 | 발표 학회 | 발표 | 출판 | 発表 | 発表先 | 掲載 | 学会 | 学会名 | 会議 | 会議名 |
    雑誌 | 雑誌名 | 掲載誌 | 発表学会 | 期刊 | 会议 | 发表于 | 发表 | 会议期刊 | 期刊会议 | zeitschrift | revue | konferenz | tagung | conférence | revista | conferencia | congreso | rivista | conferenza |
    conferência | журнал | конференция`,
  abstract: `abstract | abstract note | original abstract | 초록 | 要旨 | アブストラクト | 抄録 | 摘要 | zusammenfassung | résumé | kurzfassung | resumen | resumo | sommario | аннотация`,
  aliases:
    'alias | aliases | roam alias | roam aliases | alt title | alternative title | other title | short title | 부제 | 별칭 | 別名 | 别名',
  code: `code | github | repo | repository | project | project page | website | homepage | demo | code link | code url | 코드 | コード | 代码 | 代码链接 | 代码地址 | 项目主页`,
  /** Its key in a bibliography. */
  citekey:
    'citekey | cite key | citation key | bibtex key | bibkey | citation | custom id | roam refs | roam key | key',
  /** What says nothing about the paper itself. */
  other: `zotero | zotero link | zotero uri | open in zotero | item type | entry type | status |
    rating | priority | library | library catalog | rights | access date | accessed | language | volume | number | issue | pages | page | isbn | issn |
    date modified | modified | updated | last edited | last edited time | last modified | updated at | last edited by | created by | related | cssclass | cssclasses | layout | cover |
    extra | collections | itemlink | attachments | pdf attachments | zotero links | affiliation | affiliations | institution | institutions | organization | 소속 | 기관 | 所属 | 机构 | 单位 | publisher | editor | editors | series | place | short doi | pmid | type | 상태 | 평점 | 진행 상태 | 状態 | ステータス | 状态`,
} as const

/** What a label can be about. */
export type FieldName = keyof typeof LABELS

/** The longest label, with the marks around it. */
export const LONGEST_LABEL = 40

/** A label as tables of labels hold it. */
export const foldedLabel = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '')

function labelTable(): ReadonlyMap<string, readonly FieldName[]> {
  const table = new Map<string, FieldName[]>()
  for (const [name, labels] of Object.entries(LABELS) as [FieldName, string][])
    for (const label of labels.split('|').map(foldedLabel))
      table.set(label, [...(table.get(label) ?? []), name])
  return table
}
const TABLE = labelTable()

/** What a label calls: nothing, one fact, or one of several, as `Paper:` may stand before a title or an address. */
export const fieldsCalled = (label: string): readonly FieldName[] =>
  label.length > LONGEST_LABEL ? [] : (TABLE.get(foldedLabel(label)) ?? [])

/** Emoji that stand for a label, each without what asks for its picture, and the label that they stand for. */
const SYMBOLS: readonly { label: string; name: FieldName; symbols: string }[] = [
  { label: 'Authors', name: 'authors', symbols: '👤👥🧑👩👨✍🖊🖋🙋' },
  { label: 'Link', name: 'link', symbols: '🔗🌐📎' },
  { label: 'Published', name: 'published', symbols: '📅📆🗓' },
  { label: 'Tags', name: 'tags', symbols: '🏷' },
  { label: 'Venue', name: 'venue', symbols: '🏛🎤' },
]

/** The label that an emoji stands for; undefined if it only adorns. */
export const fieldOfSymbol = (symbol: string): { label: string; name: FieldName } | undefined =>
  SYMBOLS.find(({ symbols }) => [...symbols].includes(symbol))
