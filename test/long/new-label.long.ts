import { beforeAll, describe, expect, test } from 'vitest'
import { VenueSources } from '../graph/new-label/venue-sources.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The tables of labels and relationships. A real label also needs rules that find it in texts. */
const TABLES = 2

describe('a new label', () => {
  let sources: VenueSources
  beforeAll(async () => {
    sources = await VenueSources.create()
  })

  test('is a row in each table, and what the compiler then asks for', async () => {
    const asked = [...(await sources.faulty('tsconfig.json')), ...(await sources.faulty('web'))]
    const files = [...new Set(asked)]
    expect(files).toEqual([
      'src/text/english/english.ts',
      'src/text/korean/korean.ts',
      'web/panel/reasons.tsx',
    ])
    expect(TABLES + files.length).toBeLessThanOrEqual(10)
    await sources.fill()
    expect(await sources.faulty('tsconfig.json')).toEqual([])
    expect(await sources.faulty('web')).toEqual([])
  }, 120_000)

  test('is indexed, named, weighed, linked, swept and drawn', async () => {
    const said = await sources.script('test/graph/new-label/use-venues.ts', await temporaryFolder('venues'))
    const saw = JSON.parse(said)
    expect(saw.found.map(({ key, papers, match }: Record<string, unknown>) => [key, papers, match])).toEqual([
      ['venue:neurips', 2, 'name'],
      ['venue:neurips', 2, 'alias'],
    ])
    expect(saw.stats).toMatchObject({ Paper: 2, Venue: 2 })
    expect(saw.view).toContainEqual(['venue:neurips', 'NeurIPS', 2])
    expect(saw.view).toContainEqual(['venue:icml', 'ICML', 1])
    expect(saw.details).toContainEqual(['PUBLISHED_IN', 'NeurIPS'])
    expect(saw.shared).toContain('venue:neurips')
    expect(saw.picture).toContain('>NeurIPS<')
    expect(saw.picture).toMatch(/stroke="#0e8aa0"[^>]*>.*<text[^>]*>Venue/s)
    expect(saw.after).toMatchObject([{ key: 'venue:neurips', papers: 1 }])
  }, 120_000)
})
