import { describe, expect, test } from 'vitest'
import type { GraphView, ViewNode } from '../../src/graph/graph-view.ts'
import type { Community, Scene } from '../../src/graph/scene.ts'
import { arrange } from '../../src/scene/arrange.ts'

/** Fields of groups of papers. The papers of a group share a topic, and all papers of a field share another one. */
function nestedView(fields: number, groups: number, papers: number): GraphView {
  const nodes: ViewNode[] = []
  const relationships: GraphView['relationships'] = []
  const add = (label: ViewNode['label'], name: string): number =>
    nodes.push({ key: `${label.toLowerCase()}:${name}`, label, name, weight: 1 }) - 1
  const link = (source: number, target: number, weight: number) =>
    relationships.push({ type: 'TAGGED', source, target, weight })
  for (let field = 0; field < fields; field += 1) {
    const wide = add('Topic', `field ${field}`)
    for (let group = 0; group < groups; group += 1) {
      const narrow = add('Topic', `theme ${field}.${group}`)
      for (let number = 0; number < papers; number += 1) {
        const paper = add('Paper', `paper ${field}.${group}.${number}`)
        link(paper, wide, 1)
        link(paper, narrow, 1)
        if (number > 0) link(paper, paper - 1, 1)
      }
      if (group > 0) link(narrow, wide, 1)
    }
    if (field > 0) link(wide, 0, 1)
  }
  return { view: 'library', parameters: {}, nodes, relationships, truncated: null, omitted: null }
}

/** What a community is, whatever its place in the list. */
const byId = ({ communities }: Scene) => new Map(communities.map(one => [one.id, one]))

const view = nestedView(3, 6, 12)
const scene = arrange(view, 'one', null)

describe('the communities of a scene', () => {
  const ofLevel = (level: number): Community[] => scene.communities.filter(one => one.level === level)
  const known = byId(scene)

  test('are a tree: parents come before their parts, which have their colour', () => {
    expect(known.size).toBe(scene.communities.length)
    expect(ofLevel(1).length).toBeGreaterThan(ofLevel(0).length)
    const seen = new Set<number | null>([null])
    for (const { id, parent, level, color } of scene.communities) {
      expect(seen).toContain(parent)
      seen.add(id)
      const outer = parent === null ? null : known.get(parent)
      expect(level).toBe(outer ? outer.level + 1 : 0)
      if (outer) expect(color).toBe(outer.color)
    }
  })

  test('have at most as many nodes in their parts as they have themselves', () => {
    for (const one of scene.communities) {
      const parts = scene.communities.filter(({ parent }) => parent === one.id)
      expect(parts).not.toHaveLength(1)
      expect(parts.reduce((sum, { nodes }) => sum + nodes, 0)).toBeLessThanOrEqual(one.nodes)
    }
  })

  test('share no word with those that they lie in', () => {
    const wordsOf = (name: string) =>
      [...name.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu)].map(([word]) => word)
    for (const { name, parent } of scene.communities) {
      const outer = parent === null ? null : known.get(parent)
      const shared = wordsOf(outer?.name ?? '').filter(word => wordsOf(name).includes(word))
      expect([name, outer?.name, shared]).toEqual([name, outer?.name, []])
    }
  })

  test('of the next generation keep their number, name and colour at every level', () => {
    const nodes = [...view.nodes]
    const relationships = [...view.relationships]
    for (const field of [0, 1, 2]) {
      const target = view.nodes.findIndex(({ name }) => name === `theme ${field}.2`)
      const source =
        nodes.push({ key: `paper:new ${field}`, label: 'Paper', name: `new ${field}`, weight: 1 }) - 1
      relationships.push({ type: 'TAGGED', source, target, weight: 1 })
    }
    const after = arrange({ ...view, nodes, relationships }, 'two', scene)
    const now = byId(after)
    for (const { nodes: _, ...before } of scene.communities) expect(now.get(before.id)).toMatchObject(before)
    expect(after.nodes.community.slice(0, view.nodes.length)).toEqual(scene.nodes.community)
  })
})
