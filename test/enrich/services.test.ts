import { describe, expect, it } from 'vitest'
import { openServices } from '../../src/enrich/services/open-services.ts'
import { readSettings } from '../../src/settings.ts'
import { PACKAGE_VERSION } from '../../src/version.ts'
import { factsFrom, openService, withPlayedServices } from './ask.ts'
import { FAULTS, type Fault, playServices } from './played-services.ts'
import { ATTENTION, ATTENTION_AGAIN, PHENAKI, questionAbout } from './works.ts'

const now = withPlayedServices()

const ofPhenaki = questionAbout('Some name', { arxivId: '2210.02399' })
const ofAttention = questionAbout('Attention is all you need!', { doi: '10.5555/3295222.3295349' })
const ofNothing = questionAbout('A paper that nobody knows', { arxivId: '2401.00001' })

describe('arXiv', () => {
  it('tells of papers by their ids, all in one request', async () => {
    const [first, unknown, other] = await factsFrom(openService('arxiv', now.settings), [
      ofPhenaki,
      ofNothing,
      questionAbout('', { doi: '10.48550/arXiv.2010.13154' }),
    ])
    expect(first).toEqual({
      service: 'arxiv',
      id: '2210.02399',
      title: PHENAKI.title,
      authors: [
        { name: 'Ruben Villegas', affiliations: ['Google Brain'] },
        { name: 'Mohammad Babaeizadeh', affiliations: [] },
      ],
      abstract: PHENAKI.abstract,
      date: '2022-10-05',
      doi: null,
      arxivId: '2210.02399',
      venue: null,
      url: 'https://arxiv.org/abs/2210.02399',
      references: [],
    })
    expect(unknown).toBeNull()
    expect(other?.title).toBe(ATTENTION_AGAIN.title)
    expect(now.played.arxiv.parameters).toEqual([
      { id_list: '2210.02399,2401.00001,2010.13154', max_results: '3' },
    ])
  })

  it('tells of papers by their exact title otherwise', async () => {
    const [facts] = await factsFrom(openService('arxiv', now.settings), [ofAttention])
    expect(facts).toMatchObject({ id: '1706.03762', doi: ATTENTION.doi, venue: ATTENTION.venue })
    expect(now.played.arxiv.parameters[0]).toMatchObject({ search_query: 'ti:"Attention is all you need"' })
  })
})

describe('OpenAlex', () => {
  it('tells of papers by DOI, arXiv id and title, with what they cite', async () => {
    const byTitle = questionAbout(ATTENTION_AGAIN.title)
    const [attention, phenaki, again, unknown] = await factsFrom(openService('openalex', now.settings), [
      ofAttention,
      ofPhenaki,
      byTitle,
      ofNothing,
    ])
    expect(attention).toEqual({
      service: 'openalex',
      id: 'W2963403868',
      title: ATTENTION.title,
      authors: [
        { name: 'Ashish Vaswani', affiliations: ['Google Brain', 'Google Research'] },
        { name: 'Noam Shazeer', affiliations: [] },
      ],
      abstract: ATTENTION.abstract,
      date: '2017-06-12',
      doi: ATTENTION.doi,
      arxivId: '1706.03762',
      venue: ATTENTION.venue,
      url: `https://doi.org/${ATTENTION.doi}`,
      references: [],
    })
    expect(phenaki).toMatchObject({ arxivId: '2210.02399', venue: null, references: PHENAKI.references })
    expect(again?.id).toBe('W3000000001')
    expect(unknown).toBeNull()
    expect(now.played.openalex.parameters.map(({ filter }) => filter)).toEqual([
      'doi:10.5555/3295222.3295349',
      'doi:10.48550/arxiv.2210.02399|10.48550/arxiv.2401.00001',
      'locations.landing_page_url:http://arxiv.org/abs/2210.02399|https://arxiv.org/abs/2210.02399|http://arxiv.org/abs/2401.00001|https://arxiv.org/abs/2401.00001',
      'title.search:Attention Is All You Need in Speech Separation',
      'title.search:A paper that nobody knows',
    ])
  })
})

describe('a byline that OpenAlex cuts off', () => {
  it('is none', async () => {
    const authors = Array.from({ length: 120 }, (_, at) => ({ name: `Author Number${at}` }))
    const many = await playServices([
      { ...PHENAKI, authors },
      { ...ATTENTION, authors: authors.slice(0, 99) },
    ])
    const service = openService('openalex', { ...now.settings, ...many.settings })
    const [phenaki, attention] = await factsFrom(service, [ofPhenaki, ofAttention])
    await many.close()
    expect(phenaki).toMatchObject({ title: PHENAKI.title, authors: [] })
    expect(attention?.authors).toHaveLength(99)
  })
})

describe('Crossref', () => {
  it('tells of papers by DOI, and is asked about no others', async () => {
    const [attention, phenaki, unknown] = await factsFrom(openService('crossref', now.settings), [
      ofAttention,
      questionAbout('', { doi: '10.48550/arXiv.2210.02399' }),
      questionAbout('', { doi: '10.1145/1' }),
    ])
    expect(attention).toMatchObject({
      id: ATTENTION.doi,
      authors: [
        { name: 'Ashish Vaswani', affiliations: ['Google Brain', 'Google Research'] },
        { name: 'Noam Shazeer' },
      ],
      abstract: ATTENTION.abstract,
      date: '2017-06-12',
      venue: ATTENTION.venue,
    })
    expect([phenaki, unknown]).toEqual([null, null])
    expect(now.played.crossref.parameters).toEqual([
      expect.objectContaining({ filter: 'doi:10.5555/3295222.3295349,doi:10.1145/1', rows: '2' }),
    ])
  })
})

describe('a title', () => {
  it('is asked about without the signs and words that steer a search', async () => {
    const title = 'BERT, or: "TO BE OR NOT TO BE"? $\\pi_0$ | !x*'
    await factsFrom(openService('openalex', now.settings), [questionAbout(title)])
    expect(now.played.openalex.parameters.map(({ filter }) => filter)).toEqual([
      'title.search:BERT or TO BE or not TO BE pi 0 x',
    ])
  })

  it('without a letter is no question', async () => {
    expect(await factsFrom(openService('arxiv', now.settings), [questionAbout('?!')])).toEqual([null])
    expect(now.played.arxiv.asked).toEqual([])
  })
})

describe('every request', () => {
  it('says who asks, and with which key', async () => {
    const known = { ...now.settings, mail: 'reader@example.org', openalexKey: 'secret' }
    for (const service of openServices(readSettings(known, {}))) await factsFrom(service, [ofAttention])
    const asked = [now.played.arxiv, now.played.openalex, now.played.crossref].flatMap(
      service => service.asked,
    )
    expect(asked).toHaveLength(3)
    for (const { userAgent } of asked)
      expect(userAgent).toBe(`Paperweave/${PACKAGE_VERSION} (mailto:reader@example.org)`)
    expect(now.played.openalex.parameters[0]).toMatchObject({
      api_key: 'secret',
      mailto: 'reader@example.org',
    })
    expect(now.played.crossref.parameters[0]).toMatchObject({ mailto: 'reader@example.org' })
  })

  it('waits for the pause after the one before', async () => {
    const titles = ['The first of the papers', 'The second of the papers', 'The third of the papers']
    const service = openService('arxiv', now.settings, { pause: 60 })
    await factsFrom(
      service,
      titles.map(title => questionAbout(title)),
    )
    const times = now.played.arxiv.asked.map(({ at }) => at)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(gaps).toHaveLength(2)
    // A timer may ring a moment early, and a request takes a moment to arrive.
    for (const gap of gaps) expect(gap).toBeGreaterThan(40)
  })

  it('holds no more papers than the service takes', async () => {
    const questions = Array.from({ length: 101 }, (_, at) =>
      questionAbout('', { arxivId: `2401.${String(at).padStart(5, '0')}` }),
    )
    await factsFrom(openService('arxiv', now.settings), questions)
    expect(now.played.arxiv.parameters.map(({ max_results }) => max_results)).toEqual(['100', '1'])
  })
})

describe('what was answered', () => {
  it('is not asked again, nor what the service did not know', async () => {
    const questions = [ofPhenaki, ofAttention, ofNothing]
    const first = await factsFrom(openService('openalex', now.settings), questions)
    const requests = now.played.openalex.asked.length
    expect(await factsFrom(openService('openalex', now.settings), questions)).toEqual(first)
    expect(now.played.openalex.asked).toHaveLength(requests)
  })

  it('stays when the service fails later', async () => {
    const questions = [ofPhenaki, ofAttention, questionAbout(ATTENTION_AGAIN.title)]
    now.played.arxiv.faults.push(...Array<Fault>(5).fill(FAULTS.failing))
    const service = openService('arxiv', now.settings)
    const answered: (string | undefined)[] = []
    const asking = async () => {
      for await (const { facts } of service.ask(questions, new AbortController().signal)) {
        answered.push(facts?.id)
        now.played.arxiv.faults.push(...Array<Fault>(4).fill(FAULTS.failing))
      }
    }
    await expect(asking()).rejects.toThrow('answered 500, 4 times')
    now.played.arxiv.faults.length = 0
    await expect(asking()).rejects.toThrow('answered 500, 4 times')
    expect(answered).toEqual([PHENAKI.arxivId])
    now.played.arxiv.faults.length = 0
    now.played.arxiv.asked.length = 0
    expect((await factsFrom(service, questions)).map(facts => facts?.id)).toEqual([
      PHENAKI.arxivId,
      ATTENTION.arxivId,
      ATTENTION_AGAIN.arxivId,
    ])
    expect(now.played.arxiv.parameters.filter(({ id_list }) => id_list)).toEqual([])
  })
})

describe('the settings', () => {
  it('switch services off', () => {
    const open = openServices(readSettings({ ...now.settings, arxivUrl: 'off', crossrefUrl: 'off' }, {}))
    expect(open.map(({ name }) => name)).toEqual(['openalex'])
  })

  it.each(['', '/', '/api', '/api/query', '/api/query/'])(
    'may give the address with "%s" at its end',
    async end => {
      const arxivUrl = `${now.played.arxiv.url}${end}`
      await factsFrom(openService('arxiv', { ...now.settings, arxivUrl }), [ofPhenaki])
      expect(now.played.arxiv.asked[0]?.url.pathname).toBe('/api/query')
    },
  )

  it.each([
    [{ arxivUrl: 'none' }, 'an http or https address without query and password, or "off"'],
    [{ crossrefUrl: 'https://reader:word@example.org' }, 'address without query and password'],
    [{ openalexUrl: 'https://example.org/works?key=1' }, 'address without query and password'],
    [{ mail: 'nobody' }, 'a mail address, not "nobody"'],
    [{ openalexKey: 'my secret' }, 'a key without spaces.'],
  ])('are refused if they are %j', (given, message) => {
    expect(() => readSettings(given, {})).toThrow(message)
  })
})
