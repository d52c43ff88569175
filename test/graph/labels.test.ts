import { describe, expect, test } from 'vitest'
import { labelOfKey } from '../../src/graph/keys.ts'
import { LABEL_TABLE, type LabelRow } from '../../src/graph/labels.ts'
import { SURFACE_COLORS, type Theme } from '../../src/graph/palette.ts'
import { KEEPERS, LABELS, RELATIONSHIPS } from '../../src/graph/schema.ts'

const rows = LABELS.map((label): [string, LabelRow] => [label, LABEL_TABLE[label]])

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/g) ?? []).map(pair => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the table of labels', () => {
  test.each(rows)('%s takes name, date and weight from its properties', (_, { properties, ...row }) => {
    expect(Object.keys(properties)).toContain(row.name)
    for (const property of [row.aliases, row.date, row.weight])
      if (property !== null) expect(Object.keys(properties)).toContain(property)
    if (row.aliases !== null) expect(properties[row.aliases]).toBe('texts')
    if (row.weight !== null) expect(properties[row.weight]).toBe('integer')
  })

  test.each(rows)('%s has prefixes of its own for keys', (label, { prefixes }) => {
    for (const prefix of prefixes) expect(labelOfKey(`${prefix}:a:b`)).toBe(label)
    const all = rows.flatMap(([, row]) => row.prefixes)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each(['', 'x', ':x', 'arxiv', 'venue:x', 'constructor:x', '__proto__:x', 'Paper:x'])(
    '%j is no key of any label',
    key => {
      expect(labelOfKey(key)).toBeNull()
    },
  )

  test.each(rows)('%s stands out from its background', (_, { color }) => {
    for (const theme of ['light', 'dark'] satisfies Theme[])
      expect(contrast(color[theme], SURFACE_COLORS[theme].background)).toBeGreaterThanOrEqual(3)
  })

  test('keeps each label by one other label, which is swept first', () => {
    for (const { label, from } of KEEPERS) {
      const keeping = RELATIONSHIPS.filter(({ to, keeps }) => to === label && keeps)
      expect(new Set(keeping.map(row => row.from))).toEqual(new Set([from]))
      const swept = KEEPERS.map(keeper => keeper.label)
      if (swept.includes(from)) expect(swept.indexOf(from)).toBeLessThan(swept.indexOf(label))
    }
  })
})
