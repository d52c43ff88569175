import type { Paragraph, PhrasingContent } from 'mdast'
import { positionAt } from './elements.ts'

/** A text in line without the white space of the markup. */
const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === ''

/** Two breaks end a paragraph. */
export function paragraphsOf(inline: readonly PhrasingContent[], line: number): Paragraph[] {
  const lines: PhrasingContent[][] = [[]]
  let breaks = 0
  for (const node of inline) {
    if (node.type === 'break') breaks += 1
    else if (!isBlank(node) || breaks === 0) {
      const line = lines.at(-1)
      if (breaks > 1) lines.push([])
      else if (breaks === 1 && line && line.length > 0) line.push({ type: 'break' })
      breaks = 0
      lines.at(-1)?.push(node)
    }
  }
  return lines
    .filter(children => children.some(node => !isBlank(node)))
    .map(children => ({
      type: 'paragraph',
      children,
      position: positionAt(children.find(({ position }) => position)?.position?.start.line ?? line),
    }))
}

/** A text that is nothing but text. */
export const plainPhrase = (value: string, line: number): PhrasingContent[] => [
  { type: 'text', value, position: positionAt(line) },
]

/** `[A Title](https://…)`, `https://…` */
const MARKDOWN_LINK = /\[([^[\]]{1,500})\]\((https?:\/\/[^\s()]{1,600})\)|https?:\/\/[^\s()[\]<>"']{4,600}/g

/** A text of HTML within Markdown: links may be written in either. */
export function markdownLinksIn(value: string, line: number): PhrasingContent[] {
  const plain = (text: string): PhrasingContent[] =>
    text === '' ? [] : plainPhrase(text.replace(/\*\*/g, ''), line)
  const phrases: PhrasingContent[] = []
  let from = 0
  for (const { 0: whole, 1: text = whole, 2: url = whole, index } of value.matchAll(MARKDOWN_LINK)) {
    phrases.push(...plain(value.slice(from, index)))
    phrases.push({ type: 'link', url, children: plain(text), position: positionAt(line) } as PhrasingContent)
    from = index + whole.length
  }
  return [...phrases, ...plain(value.slice(from))]
}
