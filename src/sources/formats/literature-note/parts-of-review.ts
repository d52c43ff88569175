import { wordsOfHeading } from '../../fields/plain-headings.ts'

/** The parts of a review of one paper: all of what English headings say, and words in others. */
const ENGLISH =
  /^(?:tl;?dr|abstract|summary|introduction|intro|motivations?|problems?|contributions?|(?:key|main|core|big) (?:ideas?|points?|insights?|findings?|contributions?|takeaways?|results?)|ideas?|approach|(?:proposed )?methods?|methodology|models?|architecture|experiments?|experimental|evaluations?|results?|findings?|discussions?|limitations?|conclusions?|related works?|background|strengths?|weakness(?:es)?|pros|cons|takeaways?|notes?|annotations?|highlights?|(?:my )?(?:thoughts|comments?|opinion|questions?|critique|review)|questions?|future works?|implementation|details?|ablations?|data ?sets?|training|overview|why|what|how|metadata|info(?:rmation)?|paper info.{0,12}|bibliograph.{0,20}|citations?|zotero.{0,10}|links?|references?|resources?|code|figures?|tables?|appendix|attachments?|quotes?|one[- ](?:line|sentence) summary|status|conclusion and .{0,20})$/i
const EASTERN =
  /どんな|すご|キモ|肝|有効|次に読|新しい|手法|提案|実験|結果|結論|課題|背景|感想|まとめ|概要|要旨|新規性|論文情報|関連研究|議論|한\s?줄|핵심|방법|실험|결과|결론|배경|문제|기여|장점|단점|한계|느낀|소감|정리|아이디어|초록|요약|서론|관련 연구|논문 정보|动机|方法|实验|结论|贡献|创新|问题|优点|缺点|思考|摘要|引言|相关工作|论文信息|总结|网络结构/u

/** `論文まとめ: Mask R-CNN`, `拡散モデル 論文まとめ`: the name of a note or a list, not a part of a review. */
const NAMES_NOTE =
  /^(?:論文|论文|논문)\s?(?:まとめ|要約|정리|요약|总结)\s?[:：]\s?\S|(?:[^本この이该\s]|\S\s)(?:論文|论文|논문)\s?(?:まとめ|정리|요약|总结)$/u

/** Whether a heading names a part of a text about one paper: `## 1. どんな論文か？`, `## Method`, `## 한 줄 요약`. */
export function saysWhatPart(heading: string): boolean {
  const words = wordsOfHeading(heading)
  return words.length <= 40 && !NAMES_NOTE.test(words) && (ENGLISH.test(words) || EASTERN.test(words))
}

/** Words that only headings of a text about a paper have. */
const OF_A_PAPER =
  /論文|논문|论文|\bpapers?\b|^abstract$|초록|要旨|摘要|どんなもの|すご|キモ|contribution|novelty|related works?|관련 연구|関連研究|相关工作|ablation/iu

/** Whether a heading shows that the text is about a paper. */
export const isOfAPaper = (heading: string): boolean => OF_A_PAPER.test(wordsOfHeading(heading))
