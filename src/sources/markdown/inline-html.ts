import type { PhrasingContent } from 'mdast'
import { isElement } from '../html/elements.ts'

type Paired = 'strong' | 'emphasis' | 'link'
const PAIRED: Readonly<Record<string, Paired>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
}

interface Tag {
  name: string
  closes: boolean
  attributes: string
}

/** An attribute, in any quotes or none. */
const attributeOf = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  )
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

function tagOf(node: PhrasingContent): Tag | null {
  if (node.type !== 'html' || node.value.length > 4_000) return null
  const [, slash = '', name = '', attributes = ''] =
    /^<(\/?)([a-z][a-z0-9-]{0,40})(?![a-z0-9-])([^>]*)>$/i.exec(node.value) ?? []
  return name === '' ? null : { name: name.toLowerCase(), closes: slash !== '', attributes }
}

/** Elements that stand on lines of their own wherever they are, as in a cell of a table. */
const OWN_LINE = /^(?:p|div|li|ul|ol|dl|dt|dd|summary|details|h[1-6]|tr|blockquote)$/

/** What a tag that stands alone means; nothing for all but images and line breaks. */
function single({ name, attributes }: Tag, { position }: PhrasingContent): PhrasingContent[] {
  if (name === 'br' || OWN_LINE.test(name)) return [{ type: 'break', ...(position && { position }) }]
  if (name !== 'img') return []
  const [url, alt] = [attributeOf(attributes, 'src') ?? '', attributeOf(attributes, 'alt')]
  return [{ type: 'image', url, alt, ...(position && { position }) }]
}

function paired(type: Paired, tag: Tag, children: PhrasingContent[], at: PhrasingContent): PhrasingContent {
  const position = at.position && { position: at.position }
  if (type !== 'link') return { type, children, ...position } as PhrasingContent
  return { type, url: attributeOf(tag.attributes, 'href') ?? '', children, ...position } as PhrasingContent
}

interface Open {
  tag: Tag
  type: Paired
  at: PhrasingContent
  before: PhrasingContent[]
}

/**
 * Tags that are not closed are left out, like those that mean nothing here; the text between them stays. What only looks
 * like a tag, as in `List<int>`, is text.
 */
export function withoutInlineHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes]
  const open: Open[] = []
  let list: PhrasingContent[] = []
  for (const node of nodes) {
    const tag = tagOf(node)
    const type = tag ? PAIRED[tag.name] : undefined
    if (!tag || !isElement(tag.name)) {
      if (node.type !== 'html') list.push(node)
      else if (tag) list.push({ ...node, type: 'text' })
    } else if (!type) list.push(...single(tag, node))
    else if (!tag.closes) {
      open.push({ tag, type, at: node, before: list })
      list = []
    } else if (open.at(-1)?.type === type) {
      const { before, ...opened } = open.pop() as Open
      before.push(paired(opened.type, opened.tag, list, opened.at))
      list = before
    }
  }
  for (const { before } of open.reverse()) list = [...before, ...list]
  return list
}
