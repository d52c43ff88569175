import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { SURFACE_COLORS } from '../../src/graph/palette.ts'
import { drawSvg } from '../../src/picture/draw-svg.ts'
import { frameOf, HEIGHT, WIDTH } from '../../src/picture/frame.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'

const translator = await loadTranslator('en')

/** Two groups of papers that share an author each, joined by one topic; the first author wrote more. */
const view: GraphView = {
  view: 'library',
  parameters: {},
  nodes: [
    ...Array.from({ length: 130 }, (_, paper) => ({
      key: `arxiv:${paper}`,
      label: 'Paper' as const,
      name: `Paper ${paper}`,
      weight: 1,
    })),
    { key: 'author:ada', label: 'Author', name: 'Ada <Example>', weight: 100 },
    { key: 'author:bo', label: 'Author', name: 'Bo Sample', weight: 30 },
    { key: 'topic:llm', label: 'Topic', name: 'llm', weight: 10 },
  ],
  relationships: [
    ...Array.from({ length: 130 }, (_, paper) => ({
      type: 'AUTHORED_BY' as const,
      source: paper,
      target: paper < 100 ? 130 : 131,
      weight: 1,
    })),
    { type: 'TAGGED', source: 0, target: 132, weight: 1 },
    { type: 'TAGGED', source: 129, target: 132, weight: 1 },
  ],
  truncated: { shown: 130, total: 500, limit: 130, counts: 'Paper' },
  omitted: null,
}
const scene = arrange(view, 'one', null)
const nodeOf = (key: string) => scene.nodes.key.indexOf(key)

const draw = (query = '') => drawSvg(scene, readAddress(query), { title: 'Library', translator })

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  /** Whether it stands in a group that is faded. */
  faded: boolean
}

/** The elements of a picture, which must be well-formed. */
function elementsOf(svg: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const faded = open.some(({ attributes: { opacity } }) => opacity === '0.16')
    const element = { name, attributes: attributes as Record<string, string>, text: '', faded }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return elements
}

const { color } = LABEL_TABLE.Author
const circles = (svg: string) => elementsOf(svg).filter(({ name }) => name === 'circle')
const texts = (svg: string) => elementsOf(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []))

describe('a picture', () => {
  it('shows every node, the names of the largest, the title, what was cut and a legend', () => {
    expect(texts(draw())).toEqual(
      expect.arrayContaining([
        'Ada <Example>',
        '#llm',
        'Library',
        '130 of 500 papers',
        'Papers',
        'Authors',
        'Topics',
      ]),
    )
    // The legend has a mark for each of its three rows.
    expect(circles(draw()).length).toBe(scene.nodes.key.length + 3)
  })

  it('says how many papers make no pairs', () => {
    const crowded = { ...scene, omitted: { papers: 1, authors: 100 } }
    expect(texts(drawSvg(crowded, readAddress(''), { title: 'Library', translator }))).toContain(
      '130 of 500 papers · 1 paper with more than 100 authors not paired',
    )
  })

  it('has no names with labels=0, no legend with legend=0, and neither that nor a title with ui=none', () => {
    expect(texts(draw('?labels=0'))).toEqual(['Library', '130 of 500 papers', 'Papers', 'Authors', 'Topics'])
    expect(texts(draw('?labels=0&legend=0'))).toEqual(['Library', '130 of 500 papers'])
    expect(texts(draw('?labels=0&ui=none'))).toEqual([])
  })

  it('leaves out hidden labels, in the legend too', () => {
    const hidden = draw('?hide=Paper')
    expect(circles(hidden).length).toBe(3 + 2)
    expect(texts(hidden)).not.toContain('Papers')
  })

  it('is dark when asked, else light', () => {
    const background = (query: string) =>
      elementsOf(draw(query)).find(({ name }) => name === 'rect')?.attributes.fill
    expect(background('?theme=dark')).toBe(SURFACE_COLORS.dark.background)
    expect(background('?theme=auto')).toBe(SURFACE_COLORS.light.background)
    expect(draw('?theme=dark')).toContain(color.dark)
  })

  it('shows one community only, as large as it fits', () => {
    const community = scene.nodes.community[nodeOf('author:bo')] as number
    const members = scene.nodes.community.filter(one => one === community).length
    const alone = draw(`?community=${community}&legend=0&labels=0`)
    expect(members).toBeGreaterThan(20)
    expect(circles(alone).length).toBe(members)
    const spread = (svg: string) => {
      const ys = circles(svg).map(({ attributes: { cy } }) => Number(cy))
      return Math.max(...ys) - Math.min(...ys)
    }
    const whole = spread(draw('?legend=0'))
    expect(spread(alone)).toBeGreaterThan(whole * 0.6)
  })
})

describe('a selected node', () => {
  it('stands out with its neighbours, and all else fades', () => {
    const all = circles(draw('?node=author:bo&legend=0&x=0&y=0&zoom=1'))
    const clear = all.filter(({ faded }) => !faded)
    expect(all.length).toBeGreaterThan(clear.length)
    expect(clear.length).toBe(31)
    const named = texts(draw('?node=author:bo&legend=0'))
    expect(named).toContain('Bo Sample')
    expect(named).not.toContain('Ada <Example>')
    const lines = elementsOf(draw('?node=author:bo')).filter(({ name }) => name === 'path')
    expect(lines.at(-1)?.attributes.stroke).toBe(color.light)
  })

  it('keeps what is pinned beside it, with a ring and its name', () => {
    const svg = draw('?node=author:bo&pin=author:ada&legend=0&x=0&y=0&zoom=1')
    expect(circles(svg).filter(({ faded }) => !faded).length).toBe(31 + 2)
    expect(texts(svg)).toContain('Ada <Example>')
    expect(texts(draw('?node=author:bo&pin=author:ada&without=author:ada'))).not.toContain('Ada <Example>')
  })

  it('lies with its neighbours beside the legend and below the heading, even in corners', () => {
    const { x, y } = { x: scene.nodes.x.slice(), y: scene.nodes.y.slice() }
    const place = (key: string, at: [number, number]) => ([x[nodeOf(key)], y[nodeOf(key)]] = at)
    place('topic:llm', [-1200, -600])
    place('arxiv:0', [-1200, 600])
    place('arxiv:129', [1200, 600])
    const wide = { ...scene, nodes: { ...scene.nodes, x, y } }
    const elements = elementsOf(
      drawSvg(wide, readAddress('?node=topic:llm&labels=0'), { title: 'Library', translator }),
    )
    const boxes = elements.filter(({ name, attributes: { rx } }) => name === 'rect' && rx === '8')
    const reach = (from = '', size = '') => [Number(from), Number(from) + Number(size)] as const
    const covered = boxes.flatMap(({ attributes: { x: from, width, y: high, height } }) => {
      const [[left, right], [top, bottom]] = [reach(from, width), reach(high, height)]
      return elements.filter(({ name, faded, attributes: { cx, cy } }) => {
        // The samples of the legend are circles, too.
        const isNode = name === 'circle' && !faded && Number(cx) > left + 20
        return isNode && Number(cx) < right && Number(cy) > top && Number(cy) < bottom
      })
    })
    expect(boxes).toHaveLength(2)
    expect(covered).toEqual([])
  })

  it('makes nothing fade when the view is about it, or when it is not there', () => {
    const about = { ...scene, parameters: { author: 'author:bo' } }
    const svg = drawSvg(about, readAddress('?node=author:bo'), { title: 'Author', translator })
    expect(circles(svg).some(({ faded }) => faded)).toBe(false)
    expect(texts(svg)).toContain('Author: Bo Sample')
    expect(draw('?node=author:nobody')).toBe(draw())
    expect(draw('?node=author:bo&hide=Author')).toBe(draw('?hide=Author'))
  })
})

describe('a camera', () => {
  const [x, y] = [scene.nodes.x[nodeOf('topic:llm')] as number, scene.nodes.y[nodeOf('topic:llm')] as number]

  it('has what it looks at in the middle, and nothing that lies outside', () => {
    const frame = frameOf(scene, { camera: { x, y, zoom: 5 } })
    expect(frame.at(nodeOf('topic:llm'))).toEqual({ x: WIDTH / 2, y: HEIGHT / 2 })
    const near = circles(draw(`?x=${x}&y=${y}&zoom=20&legend=0`))
    expect(near.length).toBeLessThan(60)
    expect(circles(draw('?x=99999&y=0&zoom=5&legend=0'))).toEqual([])
  })

  it('brings things apart by its zoom, and discs by the root of it', () => {
    const [one, four] = [1, 4].map(zoom => frameOf(scene, { camera: { x, y, zoom } }))
    const distance = (frame = one) => {
      const [a, b] = [frame?.at(nodeOf('author:bo')), frame?.at(nodeOf('topic:llm'))]
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
    }
    expect(distance(four) / distance(one)).toBeCloseTo(4, 6)
    expect((four?.unit ?? 0) / (one?.unit ?? 1)).toBeCloseTo(2, 6)
  })
})

describe('a picture of an address that nobody meant', () => {
  it('holds only numbers, however far away or close the camera is', () => {
    const far = fc.constantFrom('0', '1', '-1e308', '1e308', '1e999', '-7e22')
    const zoom = fc.constantFrom('1e-300', '0.001', '1', '200', '1e308')
    fc.assert(
      fc.property(far, far, zoom, (x, y, near) => {
        expect(draw(`?x=${x}&y=${y}&zoom=${near}`)).not.toMatch(/Infinity|NaN|undefined/)
      }),
    )
  })

  it('says that there is nothing where a community is not in the view', () => {
    const texts = elementsOf(draw('?community=9999')).filter(({ name }) => name === 'text')
    expect(texts.map(({ text }) => text)).toEqual(['Library', 'This view is empty'])
    // One ground for the whole picture and one for the heading: there is no legend.
    expect(elementsOf(draw('?community=9999')).filter(({ name }) => name === 'rect')).toHaveLength(2)
  })
})
