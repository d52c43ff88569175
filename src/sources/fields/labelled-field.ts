import { trimMarks } from '../../graph/trim.ts'

/** The labels that people put before a field: `Authors: …`, `- **Authors**: …`, `**저자:** …`. */

const LONGEST_LABEL = 24
const NAMES = {
  title: /^(?:title|paper|제목|논문)$/i,
  authors: /^(?:authors?|written by|저자|지은이)$/i,
  tags: /^(?:tags?|topics?|keywords?|태그|주제|키워드)$/i,
  link: /^(?:links?|urls?|papers?|arxiv|pdf|source|링크|주소|논문 링크|원문)$/i,
}

/** The text after a label of this kind; null for any other line. */
export function labelledField(line: string, name: keyof typeof NAMES): string | null {
  const plain = line.replace(/^(?:(?![\d#*])\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+/u, '')
  const at = plain.slice(0, LONGEST_LABEL).search(/[:：]/)
  if (at < 0) return null
  const label = trimMarks(plain.slice(0, at).replace(/^[-+*•]\s+/, ''), '*_').trim()
  const text = plain
    .slice(at + 1)
    .replace(/^[*_]+(?=\s|$)/, '')
    .trim()
  return NAMES[name].test(label) && text !== '' ? text : null
}
