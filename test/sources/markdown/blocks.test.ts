import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { typedLines } from '../../../src/sources/lines/typed-lines.ts'
import { markdownBlocks } from '../../../src/sources/markdown/blocks.ts'
import { markdownLinks, nodesIn, plainText } from '../../../src/sources/markdown/text-of.ts'
import { KINDS } from '../hostile/kinds.ts'

async function blocksOf(text: string): Promise<RootContent[]> {
  const blocks: RootContent[] = []
  for await (const block of markdownBlocks(typedLines(text))) blocks.push(block)
  return blocks
}

/** Kind, text and lines of every block. */
const outline = async (text: string) =>
  (await blocksOf(text)).map(block => {
    const { start, end } = block.position ?? { start: { line: 0 }, end: { line: 0 } }
    return `${block.type} ${start.line}-${end.line} ${plainText(block)}`
  })

const linksIn = async (text: string) => (await blocksOf(text)).flatMap(markdownLinks)

describe('blocks of Markdown', () => {
  it('know their lines in the document, however many are blank', async () => {
    expect(await outline('# A\n\n\n\n- **b**\n  c\n\n\n\n> d\n\n| e | f |\n|---|---|\n| g | h |\n')).toEqual([
      'heading 1-1 A',
      'list 5-6 b c',
      'blockquote 10-10 d',
      'table 12-14 e f g h',
    ])
  })

  it('of a long text come in pieces with the right lines', async () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `- item ${at}\n  more`).join('\n')
    const lists = await blocksOf(text)
    const items = lists.flatMap(list => (list.type === 'list' ? list.children : []))
    expect(lists.length).toBeGreaterThan(1)
    expect(items).toHaveLength(2_000)
    expect(items.map(item => item.position?.start.line)).toEqual(items.map((_, at) => at * 2 + 1))
  })

  it('give every piece of a long table its head', async () => {
    const row = '| a title of a paper | https://arxiv.org/abs/2403.00001 |\n'
    const tables = await blocksOf(`| Title | Link |\n|---|---|\n${row.repeat(1_000)}`)
    expect(tables.length).toBeGreaterThan(1)
    expect(
      new Set(tables.map(table => (table.type === 'table' ? plainText(table.children[0] as never) : ''))),
    ).toEqual(new Set(['Title Link']))
    const rows = tables.flatMap(table => (table.type === 'table' ? table.children.slice(1) : []))
    expect(rows.map(row => row.position?.start.line)).toEqual(rows.map((_, at) => at + 3))
  })

  it('do not end within code or comments', async () => {
    const code = `\`\`\`\n${'# no heading\n\n- a\n'.repeat(1_000)}\`\`\`\n`
    const comment = `<!--\n${'# no heading\n'.repeat(1_000)}-->\n`
    expect(await outline(`${code.slice(0, 8_000)}\n\`\`\`\n\n# b\n`)).toHaveLength(2)
    expect((await outline(`${comment.slice(0, 8_000)}-->\n\n# b\n`)).at(-1)).toMatch(/heading .* b/)
  })

  it('have the addresses of references that are defined anywhere', async () => {
    const text = `[A Title][a] and [b], not [c]\n\n${'word '.repeat(3_000)}\n\n[A]: https://a.example/1\n[b]: <https://b.example>\n`
    expect(await linksIn(text)).toMatchObject([
      { url: 'https://a.example/1', text: 'A Title', line: 1 },
      { url: 'https://b.example', text: 'b', line: 1 },
    ])
  })

  it('have links, emphasis and images of HTML in lines', async () => {
    const [block] = await blocksOf(
      '- <b>A Title</b><br><a href="https://arxiv.org/abs/2403.00001"><img src=\'x.svg\' alt="arXiv"></a> <kbd>k</kbd>',
    )
    expect(plainText(block as never)).toBe('A Title k')
    expect([...nodesIn(block as never)].map(({ type }) => type)).toContain('strong')
    expect(markdownLinks(block as never)).toEqual([
      { url: 'https://arxiv.org/abs/2403.00001', text: 'arXiv', badge: true, image: 'x.svg', line: 1 },
    ])
  })

  it('keep what is too complex as plain text', async () => {
    const deep = `${'> '.repeat(5_000)}x`
    expect(await outline(`# a\n${deep}\n# b`)).toEqual([
      'heading 1-1 a',
      expect.stringMatching(/^paragraph 2-2/),
      'heading 3-3 b',
    ])
  })

  it.each([
    '"*_*_"',
    '"[a]("',
    'nested quoted lists',
    'nested lists',
    '"> "',
    'one emphasis',
    'different footnotes',
  ])('come from texts that would keep a parser busy: %s', async name => {
    const text = KINDS.get(name)?.(40_000) ?? ''
    expect((await blocksOf(`${text}\n\n# The End\n`)).map(plainText).join(' ')).toContain('The End')
  })
})
