import { trimMarksEnd } from '../../graph/trim.ts'
import { splitTrailingTags } from '../fields/tags.ts'
import { collapse } from '../fields/text.ts'

/** `:star:` */
const SHORT_CODE = /(?<![\w/]):[a-z0-9_+-]{2,40}:(?!\/)/g

/** What is said about a paper, in Markdown, without the marks around it; its tags apart. */
export const remarkOf = (markdown: string): { text: string; tags: string[] } =>
  splitTrailingTags(
    trimMarksEnd(
      collapse(markdown.replace(SHORT_CODE, ' ')).replace(/^(?:[-–—:|,.;]+\s+|[：，。；、]\s*)+/, ''),
      ' |–—',
    ),
  )
