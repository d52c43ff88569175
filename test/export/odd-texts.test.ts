import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import { embedCode, pictureCode } from '../../src/address/embed-code.ts'
import type { ExportGraph } from '../../src/export/export-graph.ts'
import { EXPORT_FORMATS } from '../../src/export/formats.ts'
import { tableToCsv, tableToJson } from '../../src/graph/table-files.ts'
import { isolated, ownDirection } from '../../src/graph/writable.ts'
import { drawSvg } from '../../src/picture/draw-svg.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'

/** What the rule of src/graph/writable.ts keeps, written in another way: by code points. */
const isWhole = (point: number) => point < 0xd800 || point > 0xdfff
const isWritable = (point: number) =>
  isWhole(point) &&
  (point >= 0x20 || [9, 10, 13].includes(point)) &&
  (point < 0x7f || point > 0x9f) &&
  (point < 0xfdd0 || point > 0xfdef) &&
  (point & 0xfffe) !== 0xfffe
const keeping = (text: string, keeps: (point: number) => boolean) =>
  [...text].filter(character => keeps(character.codePointAt(0) ?? 0)).join('')
const kept = (text: string) => keeping(text, isWritable)
const whole = (text: string) => keeping(text, isWhole)

const PIECES = [
  ...[
    '\0',
    '\u0007',
    '\u001b[2J',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u009b',
    '\ud83c',
    '\udfac',
    '\ufffe',
    '\uffff',
  ],
  ...['\ufdd0', '\u{1ffff}', '\ufeff', '\u2028', '\u2029', '\u202e', '\u202c', '\u2066', '\u2069', '\u200f'],
  ...[
    '<b>',
    '</title>',
    ']]>',
    '<![CDATA[',
    '<!--',
    '&amp;',
    '&',
    '"',
    "'",
    '""',
    '\\',
    '\\u0041',
    '\n',
    '\r',
    '\r\n',
    '\t',
  ],
  ...['=1+1', '+', '-', '@', ',', ';', ';\n', '`', '$1', '지식', '👩‍🔬', ' ', 'a', 'x'.repeat(5000)],
]
const odd = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

const graphOf = (text: string): ExportGraph => ({
  async *nodes() {
    yield { label: 'Paper', key: 'a', name: text, properties: { title: text, year: 2024 } }
    yield { label: 'Paper', key: 'b', name: 'B', properties: { title: 'B', altTitles: [text, 'C'] } }
  },
  async *relationships() {
    const end = (key: string) => ({ label: 'Paper' as const, key })
    yield { type: 'CITES', from: end('a'), to: end('b'), properties: { evidence: text, weight: 2 } }
  },
  async *papers() {},
})

async function written(name: string, text: string): Promise<string> {
  let file = ''
  for await (const part of EXPORT_FORMATS.find(format => format.name === name)?.write(graphOf(text)) ?? [])
    file += part
  return file
}

/** The texts of elements with this attribute, read by a strict parser. */
function texts(xml: string, name: string, key?: string): string[] {
  const found: string[] = []
  let open = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    open = tag.name === name && (key === undefined || tag.attributes.key?.value === key)
    if (open) found.push('')
  })
  const add = (text: string) => {
    if (open) found.push((found.pop() ?? '') + text)
  }
  parser.on('text', add)
  parser.on('closetag', () => {
    open = false
  })
  parser.write(xml).close()
  return found
}

/** XML parsers read every line break as a line feed. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n')
const check = (test: (text: string) => Promise<void> | void) =>
  fc.assert(
    fc.asyncProperty(odd, async text => test(text)),
    { numRuns: 150 },
  )

describe('whatever a title holds', () => {
  it('GEXF is read back by graphology', () =>
    check(async text => {
      const graph = parseGexf(MultiDirectedGraph, await written('gexf', text))
      texts(await written('gexf', text), 'node')
      expect(graph.size).toBe(1)
      if (kept(text).trim() !== '') expect(graph.getNodeAttribute('Paper|a', 'title')).toBe(kept(text))
    }))

  it('GraphML is read back by a strict parser', () =>
    check(async text => {
      const file = await written('graphml', text)
      expect(texts(file, 'data', 'node.title')).toEqual([kept(text), 'B'])
      expect(texts(file, 'data', 'edge.evidence')).toEqual([kept(text)])
    }))

  it('CSV is read back, and no cell is a formula', () =>
    check(async text => {
      const read = (file: string): string[][] => parse(file, { bom: true, record_delimiter: '\r\n' })
      const name = read(await written('csv', text))[1]?.[2] ?? ''
      expect(name === kept(text) || name === `'${kept(text)}`).toBe(true)
      const [, row] = read(tableToCsv({ columns: ['a', 'b'], rows: [[text, 'x']] }))
      expect(row).toEqual([name, 'x'])
      expect(name).not.toMatch(/^[=+\-@\t\r]/)
    }))

  it('JSON is read back, with every whole character', () =>
    check(async text => {
      const file = await written('json', text)
      expect(file).not.toMatch(/\\ud[89a-f]/)
      expect(JSON.parse(file).nodes[0].name).toBe(whole(text))
      expect(JSON.parse(tableToJson({ columns: ['a'], rows: [[text]] }))).toEqual([{ a: whole(text) }])
    }))

  it('a Cypher script has one statement in each line', () =>
    check(async text => {
      const statements = (await written('cypher', text)).split('\n').filter(line => line !== '')
      for (const statement of statements) expect(statement).toMatch(/^(CREATE|MERGE|MATCH) .*;$/su)
      const [, literal] =
        /`title`: (".*?(?<!\\)(?:\\\\)*")/s.exec(statements.find(line => line.startsWith('MERGE')) ?? '') ??
        []
      expect(JSON.parse(literal ?? 'null')).toBe(whole(text))
    }))

  it('a picture is well-formed', async () => {
    const translator = await loadTranslator('en')
    await check(text => {
      const nodes = [{ key: 'title:a', label: 'Paper' as const, name: text, weight: 1 }]
      const parameters = { paper: 'title:a' }
      const view = { view: 'paper', parameters, nodes, relationships: [], truncated: null, omitted: null }
      const svg = drawSvg(arrange(view, 'g', null), readAddress(''), { title: 'Paper', translator })
      expect(texts(svg, 'title').map(lines)).toEqual([lines(kept(`Paper: ${isolated(text)}`))])
      expect(texts(svg, 'svg')).toHaveLength(1)
    })
  })

  it('embed code is one element', () =>
    check(text => {
      expect(embedCode('https://example.org/embed', text)).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    }))

  it('Markdown of a picture is one picture that leads to one address', () =>
    check(text => {
      const picture = 'https://example.org/a(1)/picture.png?view=topics'
      const link = 'https://example.org/a(1)/?view=topics'
      const tree = fromMarkdown(pictureCode(picture, link, text))
      const [paragraph, ...others] = tree.children
      expect(others).toEqual([])
      const address = (wanted: string) => wanted.replace('(1)', '%281%29')
      expect(paragraph).toMatchObject({
        children: [
          { type: 'link', url: address(link), children: [{ type: 'image', url: address(picture) }] },
        ],
      })
    }))
})

describe('marks that set a direction of writing', () => {
  it.each([
    ['\u202babc', '\u202babc\u202c'],
    ['\u202eabc\u202c \u202dd', 'abc d'],
    ['a\u202c\u2069b', 'ab'],
    ['\u2066\u202ba\u2069b', '\u2066\u202bab\u202c\u2069'],
    ['\u202ba\u202c \u200fb', '\u202ba\u202c \u200fb'],
  ])('of %j end with it', (text, ended) => expect(ownDirection(text)).toBe(ended))

  it('are the same when ended twice', () =>
    check(text => {
      expect(ownDirection(ownDirection(text))).toBe(ownDirection(text))
    }))
})
