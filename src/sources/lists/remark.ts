import { trimMarksEnd } from '../../graph/trim.ts'
import { splitTrailingTags, tagsOfLine } from '../fields/tags.ts'
import { collapse } from '../fields/text.ts'

/** `:star:` */
const SHORT_CODE = /(?<![\w/]):[a-z0-9_+-]{2,40}:(?!\/)/g

/** What is said about a paper, in Markdown, without the marks around it; its tags apart. */
export function remarkOf(markdown: string): { text: string; tags: string[] } {
  const remark = trimMarksEnd(
    collapse(markdown.replace(SHORT_CODE, ' ')).replace(/^(?:[-–—:|,.;]+\s+|[：，。；、]\s*)+/, ''),
    ' |–—',
  )
  const tags = tagsOfLine(remark)
  return tags ? { text: '', tags } : splitTrailingTags(remark)
}
