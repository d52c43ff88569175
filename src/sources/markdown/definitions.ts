import type { Definition, Image, Link, RootContent } from 'mdast'
import { normalisedLabel } from '../lines/defined-links.ts'
import type { TypedLines } from '../lines/typed-lines.ts'
import type { Chunk } from './chunks.ts'

/** `[label]: https://…`, which may stand anywhere in a document. */
const DEFINITION = /^ {0,3}\[([^[\]]{1,200})\]:\s*<?(https?:\/\/[^\s<>]{1,2000})>?/i
const LABEL = /\[([^[\]]{1,200})\]/g

/** The addresses that a document gives to labels. The first one for a label counts. */
export type Definitions = ReadonlyMap<string, string>

export function definitionsIn({ texts }: TypedLines): Definitions {
  const found = new Map<string, string>()
  for (const text of texts) {
    const [, label = '', url = ''] = (text.includes(']:') && DEFINITION.exec(text)) || []
    if (label && !label.startsWith('^') && !found.has(normalisedLabel(label)))
      found.set(normalisedLabel(label), url)
  }
  return found
}

/** The definitions that a chunk needs, as lines of Markdown: those of other chunks are unknown to the parser. */
export function definitionsFor({ texts }: Chunk, definitions: Definitions): string[] {
  if (definitions.size === 0) return []
  const labels = texts.flatMap(text => [...text.matchAll(LABEL)].map(([, label = '']) => label))
  return [...new Set(labels.map(normalisedLabel))].flatMap(label => {
    const url = definitions.get(label)
    return url === undefined ? [] : [`[${label}]: <${url}>`]
  })
}

/** A link or image whose address stands elsewhere, as one with its address; null for any other node. */
export function withAddress(node: RootContent, definitions: Definitions): Link | Image | null {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return null
  const url = definitions.get(normalisedLabel(node.label ?? node.identifier)) ?? ''
  return node.type === 'linkReference'
    ? { ...node, type: 'link', url }
    : { ...node, type: 'image', url, alt: node.alt ?? null }
}

export const isDefinition = (node: RootContent): node is Definition => node.type === 'definition'
