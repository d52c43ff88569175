import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import type { TypedLines } from '../lines/typed-lines.ts'
import { type Chunk, chunksOf } from './chunks.ts'
import { type Definitions, definitionsFor, definitionsIn, isDefinition, withAddress } from './definitions.ts'
import { withoutInlineHtml } from './inline-html.ts'

/** The parser is only loaded when there is something to parse. */
async function loadParser(): Promise<(text: string) => RootContent[]> {
  const [{ fromMarkdown }, { gfm }, { gfmFromMarkdown }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm'),
    import('mdast-util-gfm'),
  ])
  const options = {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  }
  return text => fromMarkdown(text, options).children
}

const isParent = (node: Nodes): node is Parents => 'children' in node

/** Blocks whose children are text with emphasis, links and so on. */
const holdsPhrases = ({ type }: Nodes): boolean =>
  ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(
    type,
  )

/** Gives the nodes of a block their lines in the document, addresses to references, and reads HTML in lines. */
function finish(block: RootContent, numbers: readonly number[], definitions: Definitions): void {
  const lineOf = (line: number): number => numbers[Math.min(line, numbers.length) - 1] ?? line
  const nodes: Nodes[] = [block]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.position) {
      node.position.start.line = lineOf(node.position.start.line)
      node.position.end.line = lineOf(node.position.end.line)
    }
    if (!isParent(node)) continue
    const children = (node.children as RootContent[]).map(child => withAddress(child, definitions) ?? child)
    const read = holdsPhrases(node) ? withoutInlineHtml(children as PhrasingContent[]) : children
    node.children = read as typeof node.children
    nodes.push(...read)
  }
}

/** Lines that are not parsed, each as a paragraph of plain text. */
const plainBlocks = ({ texts, numbers }: Chunk): RootContent[] =>
  texts.flatMap((value, index): RootContent[] => {
    const point = { line: numbers[index] ?? 1, column: 1 }
    const position = { start: point, end: point }
    return value.trim() === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }]
  })

/**
 * The blocks of a Markdown text (CommonMark and GitHub's tables, task lists, strike-through and bare addresses), one
 * after another. The lines of positions are those of the document; columns and offsets are not to be used. References
 * have become links, and HTML within lines emphasis, links, images and breaks. A long table comes in several, each with
 * the same head; a long list in several, too. What is too complex to be parsed comes as paragraphs of plain text.
 */
export async function* markdownBlocks(
  lines: TypedLines,
  definitions = definitionsIn(lines),
): AsyncGenerator<RootContent> {
  const parse = await loadParser()
  for (const chunk of chunksOf(lines)) {
    if (chunk.plain) {
      yield* plainBlocks(chunk)
      continue
    }
    const added = definitionsFor(chunk, definitions)
    const text = [...chunk.texts, ...(added.length > 0 ? ['', ...added] : [])].join('\n')
    for (const block of parse(text)) {
      if (isDefinition(block)) continue
      finish(block, chunk.numbers, definitions)
      yield block
    }
  }
}
