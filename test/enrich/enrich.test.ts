import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { DAY, EnrichedLibrary, OWN_WORDS } from './enriched-library.ts'
import { FAULTS, type PlayedServices, playServices } from './played-services.ts'
import { ATTENTION, PHENAKI, WORKS } from './works.ts'

let played: PlayedServices
let enriched: EnrichedLibrary

beforeAll(async () => {
  played = await playServices(WORKS)
})
afterAll(() => played.close())
beforeEach(async () => {
  enriched = await EnrichedLibrary.create(played)
  for (const service of [played.arxiv, played.openalex, played.crossref]) {
    service.asked.length = 0
    service.always = null
  }
})
afterEach(() => enriched.library.destroy())

const dump = () => enriched.library.dump()
const rows = (cypher: string) => enriched.library.rows(cypher)
const bylines = () =>
  rows(
    'MATCH (p:Paper)-[r:AUTHORED_BY]->(a:Author) RETURN p.title, a.name, r.service ORDER BY p.title, r.position',
  )
const phenaki = async () =>
  (await rows(`MATCH (p:Paper) WHERE p.title STARTS WITH 'Phenaki' RETURN p.key`))[0]?.[0]

describe('an enrichment', () => {
  it('fills what no digest says, adds citations, and says where all of it is from', async () => {
    await enriched.say({ 'day.txt': DAY })
    const { reports, result } = await enriched.enrich()
    expect(reports).toEqual([
      { service: 'arxiv', asked: 2, known: 2 },
      { service: 'openalex', asked: 2, known: 2 },
      { service: 'crossref', asked: 1, known: 1 },
    ])
    expect(result?.generation?.reason).toBe('enrich arXiv, OpenAlex, Crossref')
    expect(await bylines()).toEqual([
      [ATTENTION.title, 'Ashish Vaswani', null],
      [ATTENTION.title, 'Noam Shazeer', null],
      [PHENAKI.title, 'Ruben Villegas', 'arxiv'],
      [PHENAKI.title, 'Mohammad Babaeizadeh', 'arxiv'],
    ])
    const details = await readNodeDetails(enriched.library.store, String(await phenaki()))
    expect(details.properties).toMatchObject({ arxivId: '2210.02399', abstract: PHENAKI.abstract })
    expect(details.properties.date).toBe('2024-03-14')
    expect(details.filled).toMatchObject({ authors: 'arxiv', abstract: 'arxiv', arxivId: 'arxiv' })
    expect(details.filled.date).toBeUndefined()
    expect(details.links).toContainEqual(
      expect.objectContaining({
        type: 'CITES',
        rule: 'openalex-reference',
        service: 'openalex',
        confidence: 1,
        evidence: 'OpenAlex lists W2963403868 among the references of W4302000001.',
        other: expect.objectContaining({ name: ATTENTION.title }),
      }),
    )
    expect(details.links.find(({ other }) => other.name === 'Ruben Villegas')?.affiliations).toEqual([
      'Google Brain',
    ])
    expect(await rows('MATCH (d:Digest) RETURN d.key')).toEqual([['digest:notes/day.txt']])
  })

  it('asks nothing twice', async () => {
    await enriched.say({ 'day.txt': DAY })
    await enriched.enrich()
    const before = [played.arxiv, played.openalex, played.crossref].map(({ asked }) => asked.length)
    const { result } = await enriched.enrich()
    expect(result).toBeNull()
    await enriched.undo('openalex')
    await enriched.enrich()
    expect([played.arxiv, played.openalex, played.crossref].map(({ asked }) => asked.length)).toEqual(before)
  })

  it('asks about as many papers as it may, the newest first, and about the others the next time', async () => {
    await enriched.say({ 'day.txt': DAY, 'later.txt': `2024-03-16\n\n${WORKS[0]?.title}\n좋습니다.\n` })
    for (const title of [WORKS[0]?.title, ATTENTION.title, PHENAKI.title]) {
      await enriched.enrich({ names: ['arxiv'], limit: 1 })
      expect(await rows(`MATCH (p:Paper) WHERE p.title = '${title}' RETURN p.filled IS NOT NULL`)).toEqual([
        [true],
      ])
    }
    expect((await enriched.enrich({ names: ['arxiv'], limit: 1 })).reports[0]?.asked).toBe(0)
  })
})

describe('what services say', () => {
  it('stays through imports and edits, gives way to what digests say, and can be taken back', async () => {
    await enriched.say({ 'day.txt': DAY })
    const bare = await dump()
    await enriched.enrich()
    const full = await dump()
    await enriched.say({ 'day.txt': DAY.replace('영상을', '긴 영상을') })
    expect(await bylines()).toContainEqual([PHENAKI.title, 'Ruben Villegas', 'arxiv'])
    await enriched.say({ 'day.txt': DAY, 'own.txt': OWN_WORDS })
    expect(await phenaki()).toBe('arxiv:2210.02399')
    expect(await bylines()).toContainEqual([PHENAKI.title, 'Somebody Else', null])
    expect(await rows("MATCH (a:Author {name: 'Ruben Villegas'}) RETURN a.key")).toEqual([])
    const { properties, filled } = await readNodeDetails(enriched.library.store, 'arxiv:2210.02399')
    expect(properties.abstract).toContain('Our own abstract')
    expect(filled.abstract ?? filled.authors).toBeUndefined()
    await enriched.say({ 'own.txt': '' })
    expect(await dump()).toEqual(full)
    for (const name of ['arxiv', 'openalex', 'crossref'] as const) await enriched.undo(name)
    expect(await dump()).toEqual(bare)
    expect(await enriched.undo('arxiv')).toBeNull()
  })

  it('goes with its paper, and never makes one', async () => {
    await enriched.say({ 'day.txt': DAY, 'own.txt': OWN_WORDS })
    await enriched.enrich()
    await enriched.say({ 'day.txt': '' })
    expect(await rows('MATCH (p:Paper) RETURN p.key')).toEqual([['arxiv:2210.02399']])
    expect(await rows('MATCH (:Paper)-[r:CITES]->(:Paper) RETURN r.rule')).toEqual([])
  })

  it('makes the same graph in any order of imports and enrichments', async () => {
    const [day, own] = [{ 'day.txt': DAY }, { 'own.txt': OWN_WORDS }]
    const steps = [
      [{ ...day, ...own }, 'enrich'],
      [day, 'enrich', own, 'enrich'],
      [own, 'enrich', day, 'enrich'],
      [day, own, 'openalex', 'enrich'],
      [day, 'openalex', own, 'arxiv', 'enrich'],
    ] as const
    const graphs: string[][] = []
    for (const order of steps) {
      const other = await EnrichedLibrary.create(played)
      for (const step of order)
        if (typeof step === 'object') await other.say(step)
        else await other.enrich(step === 'enrich' ? {} : { names: [step] })
      graphs.push(await other.library.dump())
      await other.library.destroy()
    }
    for (const graph of graphs) expect(graph).toEqual(graphs[0])
  })
})

describe('a service', () => {
  it.each(['busy', 'failing', 'silent', 'nonsense', 'brokenXml', 'cut'] as const)(
    'that is %s leaves the graph as it was, and the report says so',
    async fault => {
      await enriched.say({ 'day.txt': DAY })
      const before = await dump()
      for (const service of [played.arxiv, played.openalex, played.crossref]) service.always = FAULTS[fault]
      const { reports, result } = await enriched.enrich({ settings: { serviceTimeout: '300' } })
      expect(result).toBeNull()
      expect(await dump()).toEqual(before)
      expect(reports.map(({ known, failure }) => [known, failure !== undefined])).toEqual([
        [0, true],
        [0, true],
        [0, false],
      ])
    },
  )

  it('that fails keeps no other from being used', async () => {
    await enriched.say({ 'day.txt': DAY })
    played.openalex.always = FAULTS.failing
    const { reports } = await enriched.enrich()
    expect(reports.map(({ service, known }) => [service, known])).toEqual([
      ['arxiv', 2],
      ['openalex', 0],
      ['crossref', 1],
    ])
    expect(await bylines()).toContainEqual([PHENAKI.title, 'Ruben Villegas', 'arxiv'])
  })
})
