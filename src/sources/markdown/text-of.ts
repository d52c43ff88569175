import type { Image, Link, Nodes } from 'mdast'
import { cleanUrl } from '../fields/links.ts'
import { collapse } from '../fields/text.ts'

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

const BLOCKS = ['paragraph', 'heading', 'listItem', 'list', 'blockquote', 'tableRow', 'code', 'html']

/** All nodes below and with a node, in the order of the text. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...[...childrenOf(next)].reverse())
  }
}

/** The text of a node on one line, without images, which are badges, and without HTML. */
export function plainText(node: Nodes): string {
  let text = ''
  for (const part of nodesIn(node)) {
    if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'code') text += part.value
    else if (part.type === 'break' || part.type === 'tableCell' || BLOCKS.includes(part.type)) text += ' '
  }
  return collapse(text)
}

/** A link as it stands in a text. */
export interface MarkdownLink {
  url: string
  /** What can be read on it; of a badge, the text that stands for its image. */
  text: string
  /** Whether it is an image and nothing else, such as a badge. */
  badge: boolean
  /** Of an image, its address: badges often have an id in it. */
  image: string | null
  line: number
}

export function markdownLink(link: Link): MarkdownLink {
  const image = [...nodesIn(link)].find((node): node is Image => node.type === 'image')
  const text = plainText(link)
  return {
    url: /^https?:/i.test(link.url) ? cleanUrl(link.url) : link.url,
    text: text || (image?.alt ?? ''),
    badge: text === '' && image !== undefined,
    image: image?.url ?? null,
    line: link.position?.start.line ?? 1,
  }
}

/** The links in a node, in order. Those within a page (`#contents`) are links, too. */
export const markdownLinks = (node: Nodes): MarkdownLink[] =>
  [...nodesIn(node)].filter((part): part is Link => part.type === 'link').map(markdownLink)
