import { expect, test } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import { drawPdf } from '../../src/picture/draw-pdf.ts'
import { drawSvg } from '../../src/picture/draw-svg.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'

const translator = await loadTranslator('en')

/** A paper that cites one model and introduces another, and so many that stand around. */
const scene = arrange(
  {
    view: 'library',
    parameters: {},
    nodes: [
      { key: 'title:a', label: 'Paper', name: 'A <Paper>', weight: 3 },
      { key: 'model:cited', label: 'Model', name: 'Cited', weight: 1 },
      { key: 'model:new', label: 'Model', name: 'New & first', weight: 1 },
      ...Array.from({ length: 80 }, (_, at) => ({
        key: `title:${at}`,
        label: 'Paper' as const,
        name: `Paper ${at}`,
        weight: 1,
      })),
    ],
    relationships: [
      { type: 'CITES', source: 0, target: 1, weight: 1 },
      { type: 'INTRODUCES', source: 0, target: 2, weight: 1 },
      ...Array.from({ length: 80 }, (_, at) => ({
        type: 'SHARES' as const,
        source: at < 40 ? 1 : 2,
        target: at + 3,
        weight: 1,
      })),
    ],
    truncated: null,
    omitted: null,
  },
  'one',
  null,
)
const svg = drawSvg(scene, readAddress(''), { title: 'Library', translator })

test('a picture tells apart what a paper cites and introduces, and tints communities', () => {
  // Each stands among the lines and in the legend.
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2)
  // The head of the arrow to the new model.
  expect(svg.match(/<path d="M[^"]+L[^"]+L[^"]+Z" fill=/g)).toHaveLength(2)
  expect(svg.match(/<path d="M[^"]+Q[^"]+Z" fill="#\w+" stroke=/g)?.length).toBeGreaterThan(1)
})

test('a picture says that filters leave something out', () => {
  const fitting = Uint8Array.from(scene.nodes.key, (_, node) => (node < 3 ? 1 : 0))
  const filtered = drawSvg(scene, readAddress(''), { title: 'Library', translator, fitting })
  expect(filtered).toContain('filtered: 3 of 83 nodes')
  expect(svg).not.toContain('filtered')
})

test('a PDF is a page of shapes and letters, not of pixels', async () => {
  const pdf = (await drawPdf(svg, 'Library')).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('/Type /Font')
  expect(pdf).not.toMatch(/\/Subtype ?\/Image/)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf).toContain('/MediaBox [0 0 1200 630]')
})
