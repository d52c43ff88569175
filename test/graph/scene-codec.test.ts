import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { decodeScene, encodeScene } from '../../src/graph/scene-codec.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { anyView, groupedView } from '../scene/views.ts'

const sceneOf = (view: GraphView) => arrange(view, 'generation-1', null)
const decode = (bytes: Uint8Array) => decodeScene(bytes.slice().buffer as ArrayBuffer)

describe('a scene as bytes', () => {
  test('is decoded to what was encoded', () => {
    fc.assert(
      fc.property(anyView, view => {
        const scene = sceneOf(view)
        expect(decode(encodeScene(scene))).toEqual(scene)
      }),
    )
  })

  const whole = encodeScene(sceneOf(groupedView(3, 5)))

  test('is refused if bytes are missing or added', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(() => decode(whole.subarray(0, length))).toThrow(/not a scene, or it is damaged/)
    expect(() => decode(Uint8Array.from([...whole, 0, 0, 0, 0]))).toThrow('its length does not fit')
  })

  test('is either decoded or refused if bytes have changed', () => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(damage, changes => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        try {
          const { nodes, relationships } = decode(bytes)
          for (const end of [...relationships.source, ...relationships.target])
            expect(end).toBeLessThan(nodes.key.length)
        } catch (error) {
          expect(String(error)).toMatch(/not a scene, or it is damaged/)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  const { nodes, relationships, ...rest } = sceneOf(groupedView(2, 3))
  const altered = (some: Partial<typeof nodes>, others: Partial<typeof relationships> = {}) =>
    encodeScene({ ...rest, nodes: { ...nodes, ...some }, relationships: { ...relationships, ...others } })
  test.each([
    ['another beginning', new TextEncoder().encode('{"ok": true, "and": "more"}'), 'it begins with'],
    ['an unknown label', altered({ label: nodes.label.map(() => 99) }), 'label points at nothing'],
    ['an unknown type', altered({}, { type: relationships.type.map(() => 99) }), 'type points at nothing'],
    [
      'an end too far',
      altered({}, { target: relationships.target.map(() => 4_000) }),
      'target points at nothing',
    ],
    ['fewer names than keys', altered({ name: [] }), 'its names do not fit'],
  ])('with %s is refused', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message)
  })
})
