import type { FieldName } from '../../fields/field-labels.ts'
import { type Field, nameOfField } from '../../fields/paper-facts.ts'
import { saysNothing, wordsOfHeading } from '../../fields/plain-headings.ts'
import { type FieldLines, fieldsIn } from './fields-in.ts'
import type { NoteLine } from './note-lines.ts'

/** A heading of a note and what stands below it, up to the next one. */
export interface Section extends FieldLines {
  heading: NoteLine | null
  lines: NoteLine[]
}

const isTitleField = (field: Field): boolean => nameOfField(field) === 'title'

const begin = (heading: NoteLine | null): Section => ({ heading, lines: [], fields: [], used: new Set() })

/** Cuts a part without headings where another title is given: `Title: …` and fields, again and again. */
function* cutAtTitles(section: Section): Generator<Section> {
  let part = begin(section.heading)
  let titled = false
  for (const line of section.lines) {
    const title = fieldsIn([line]).fields.some(isTitleField)
    if (title && titled) {
      yield part
      part = begin(null)
    }
    titled ||= title
    part.lines.push(line)
  }
  yield part
}

/** The sections of a note. */
export function sectionsOf(lines: readonly NoteLine[]): Section[] {
  const sections = [begin(null)]
  for (const line of lines) {
    if (line.kind === 'heading') sections.push(begin(line))
    else sections.at(-1)?.lines.push(line)
  }
  return sections
    .flatMap(section => [...cutAtTitles(section)])
    .filter(({ heading, lines }) => heading || lines.length > 0)
    .map(section => ({ ...section, ...fieldsIn(section.lines) }))
}

/** What only a text about a paper names. */
const ABOUT_PAPER: readonly FieldName[] = [
  'title',
  'authors',
  'link',
  'doi',
  'arxiv',
  'published',
  'venue',
  'abstract',
]

/** How many facts about a paper fields give. */
export const factsGiven = (fields: readonly Field[]): number =>
  new Set(fields.map(nameOfField).filter(name => ABOUT_PAPER.includes(name))).size

/** Whether the heading may be the title of a paper. */
export const isTitleHeading = (heading: NoteLine | null): heading is NoteLine =>
  heading !== null && !saysNothing(heading.text) && !saysWhatPart(heading.text)

/** Parts of a review of one paper, in the words that their headings begin with or hold. */
const PARTS =
  /^(?:tl;?dr|abstract|summary|introduction|intro|motivations?|problems?|contributions?|(?:key|main|core|big) (?:ideas?|points?|insights?|findings?|contributions?|takeaways?|results?)|ideas?|approach|(?:proposed )?methods?|methodology|models?|architecture|experiments?|experimental|evaluations?|results?|findings?|discussions?|limitations?|conclusions?|related works?|background|strengths?|weakness(?:es)?|pros|cons|takeaways?|notes?|annotations?|highlights?|(?:my )?(?:thoughts|comments?|opinion|questions?|critique|review)|questions?|future works?|implementation|details?|ablations?|data ?sets?|training|overview|why|what|how|metadata|info(?:rmation)?|paper info.{0,12}|bibliograph.{0,20}|citations?|zotero.{0,10}|links?|references?|resources?|code|figures?|tables?|appendix|attachments?|quotes?|one[- ](?:line|sentence) summary|status|conclusion and .{0,20})$|どんな|すご|キモ|肝|有効|次に読|新しい|手法|提案|実験|結果|結論|課題|背景|感想|まとめ|概要|要旨|新規性|論文情報|関連研究|議論|한\s?줄|핵심|방법|실험|결과|결론|배경|문제|기여|장점|단점|한계|느낀|소감|정리|아이디어|초록|요약|서론|관련 연구|논문 정보|动机|方法|实验|结论|贡献|创新|问题|优点|缺点|思考|摘要|引言|相关工作|论文信息|总结|网络结构/iu

/** Whether a heading names a part of a text about one paper: `## 1. どんな論文か？`, `## Method`, `## 한 줄 요약`. */
export function saysWhatPart(heading: string): boolean {
  const words = wordsOfHeading(heading)
  return words.length <= 40 && PARTS.test(words)
}

/** Words that only headings of a text about a paper have. */
const OF_A_PAPER =
  /論文|논문|论文|\bpapers?\b|^abstract$|초록|要旨|摘要|どんなもの|すご|キモ|contribution|novelty|related works?|관련 연구|関連研究|相关工作|ablation/iu

/** Whether the headings show that the text is about a paper. */
export const isAboutPaper = (sections: readonly Section[]): boolean =>
  sections.some(({ heading }) => heading !== null && OF_A_PAPER.test(wordsOfHeading(heading.text)))
