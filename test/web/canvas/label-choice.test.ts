import { describe, expect, it } from 'vitest'
import { LabelChoice, type PlacedName, type Sheet } from '../../../web/canvas/label-choice.ts'
import type { Spot } from '../../../web/canvas/spot.ts'
import { type GivenNode, sceneOf } from './scenes.ts'

const SHEET: Sheet = { width: 800, zoom: 1, budget: 10, reserved: [], said: new Set() }
/** Letters of one width stand for a typeface. */
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5

const spot = (node: number, x: number, y: number, some: Partial<Spot> = {}): Spot => ({
  node,
  x,
  y,
  radius: 6,
  near: false,
  focus: false,
  ...some,
})

const choose = (nodes: GivenNode[], spots: Spot[], sheet: Partial<Sheet> = {}): PlacedName[] =>
  new LabelChoice(sceneOf(nodes), spots, { ...SHEET, ...sheet }, measure).names()
const textsOf = (names: PlacedName[]) => names.map(({ text }) => text)
const meet = (a: PlacedName['box'], b: PlacedName['box']): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('names of nodes', () => {
  it('are chosen by importance, as many as there may be', () => {
    const spots = [spot(2, 100, 100), spot(0, 100, 200), spot(1, 100, 300)]
    expect(textsOf(choose([{}, {}, {}], spots, { budget: 2 }))).toEqual(['Node 2', 'Node 0'])
  })

  it('stand right of their node, else where there is room, and never over another or over what floats', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => spot(index, 400 + index * 3, 300 + index * 2))
    const nodes = crowd.map(() => ({}))
    const reserved = [{ left: 430, top: 250, right: 800, bottom: 310 }]
    const names = choose(nodes, crowd, { reserved })
    expect(names.length).toBeGreaterThan(1)
    for (const [index, { box }] of names.entries()) {
      for (const other of names.slice(index + 1)) expect(meet(box, other.box)).toBe(false)
      for (const floating of reserved) expect(meet(box, floating)).toBe(false)
    }
    const [alone] = choose([{}], [spot(0, 100, 100)])
    expect(alone?.box.left).toBe(110)
    const [atTheEdge] = choose([{}], [spot(0, 790, 100)])
    expect(atTheEdge?.box.right).toBe(780)
  })

  it('are written once where a note and its paper share one', () => {
    const nodes = [{ name: 'Chinchilla' }, { name: 'Chinchilla' }]
    expect(textsOf(choose(nodes, [spot(0, 100, 100), spot(1, 100, 300)]))).toEqual(['Chinchilla'])
  })

  it('of topics have their sign, and long ones end in an ellipsis', () => {
    const nodes: GivenNode[] = [
      { label: 'Topic', name: 'rl' },
      { name: 'A title of very many words that nobody reads from afar' },
    ]
    const names = textsOf(
      choose(nodes, [spot(0, 100, 100), spot(1, 100, 300, { radius: 2 })], { width: 300 }),
    )
    expect(names[0]).toBe('#rl')
    expect(names[1]).toMatch(/^A title of .*…$/)
  })

  it('that would hide many nodes are left out, unless they belong to what stands out', () => {
    const nodes = Array.from({ length: 60 }, () => ({}))
    const crowd = Array.from({ length: 59 }, (_, index) =>
      spot(index + 1, 300 + (index % 20) * 10, 280 + Math.floor(index / 20) * 16, { radius: 8 }),
    )
    const wide = { budget: 1 }
    expect(textsOf(choose(nodes, [spot(0, 400, 295, { radius: 3 }), ...crowd], wide))).not.toContain('Node 0')
    expect(textsOf(choose(nodes, [spot(0, 400, 295, { near: true }), ...crowd], wide))).toContain('Node 0')
  })

  it('of what is in focus are always there, moved beside what floats', () => {
    const reserved = [{ left: 400, top: 0, right: 800, bottom: 600 }]
    const [name] = choose([{}], [spot(0, 395, 100, { focus: true, near: true })], { reserved, budget: 0 })
    expect(name).toMatchObject({ text: 'Node 0', focus: true })
    expect(name?.box.right).toBeLessThanOrEqual(400)
  })
})
