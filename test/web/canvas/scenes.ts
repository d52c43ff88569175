import type { Scene } from '../../../src/graph/scene.ts'
import { LABELS, type Label } from '../../../src/graph/schema.ts'

export interface GivenNode {
  label?: Label
  name?: string
  x?: number
  y?: number
  size?: number
  community?: number
}

interface Given {
  parameters?: Scene['parameters']
  communities?: string[]
}

/** A scene from nodes, whose keys are `node:0`, `node:1` and so on, and pairs of their numbers. */
export function sceneOf(nodes: GivenNode[], links: [number, number][] = [], given: Given = {}): Scene {
  const zeros = nodes.map(() => 0)
  return {
    view: 'library',
    parameters: given.parameters ?? {},
    generation: '1',
    nodes: {
      key: nodes.map((_, index) => `node:${index}`),
      name: nodes.map(({ name }, index) => name ?? `Node ${index}`),
      label: Uint8Array.from(nodes, ({ label = 'Paper' }) => LABELS.indexOf(label)),
      x: Float32Array.from(nodes, ({ x = 0 }) => x),
      y: Float32Array.from(nodes, ({ y = 0 }) => y),
      size: Float32Array.from(nodes, ({ size = 5 }) => size),
      weight: Float32Array.from(zeros),
      community: Uint32Array.from(nodes, ({ community = 0 }) => community),
      priority: Uint32Array.from(nodes.keys()),
      date: Int32Array.from(zeros),
    },
    relationships: {
      source: Uint32Array.from(links, ([source]) => source),
      target: Uint32Array.from(links, ([, target]) => target),
      type: Uint8Array.from(links, () => 0),
      weight: Float32Array.from(links, () => 1),
    },
    communities: (given.communities ?? []).map((name, id) => ({
      id,
      name,
      nodes: 2,
      color: id,
      parent: null,
      level: 0,
    })),
    truncated: null,
    omitted: null,
  }
}
