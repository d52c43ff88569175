import { describe, expect, it } from 'vitest'
import { SERVICE_NAMES } from '../../src/graph/services.ts'
import { factsFrom, openService, withPlayedServices } from './ask.ts'
import { FAULTS, type Fault, playServices } from './played-services.ts'
import { ATTENTION, questionAbout } from './works.ts'

const now = withPlayedServices()

const ofAttention = questionAbout(ATTENTION.title, { arxivId: '1706.03762', doi: '10.5555/3295222.3295349' })

/** Faults that pass, with what a service that stays that way is said to have done. */
const PASSING: [name: keyof typeof FAULTS, message: RegExp][] = [
  ['busy', /answered 429 and said: Rate exceeded, 4 times/],
  ['failing', /answered 500, 4 times/],
  ['unavailable', /answered 503/],
  ['empty', /answered (?:nothing|broken XML)/],
  ['nonsense', /answered broken (?:XML|JSON)/],
  ['page', /answered (?:broken XML|no Atom feed|broken JSON)/],
  ['brokenXml', /answered broken (?:XML|JSON)/],
  ['brokenJson', /answered broken (?:XML|JSON)/],
  ['otherJson', /answered (?:broken XML|JSON of another form)/],
  ['cut', /could not be asked \(.*terminated/],
  ['lost', /could not be asked \(redirected more than 5 times\)/],
]

const SILENT: (typeof PASSING)[number] = ['silent', /gave no answer for 0\.3 s, 2 times/]

describe.each(SERVICE_NAMES)('%s', name => {
  it.each(PASSING)('that is %s once is asked again', async fault => {
    now.played[name].faults.push(FAULTS[fault])
    const [facts] = await factsFrom(openService(name, now.settings), [ofAttention])
    expect(facts?.title).toBe(ATTENTION.title)
  })

  it.each([...PASSING, SILENT])(
    'that stays %s fails with what it did, and nothing is kept',
    async (fault, message) => {
      now.played[name].always = FAULTS[fault]
      const impatient = { ...now.settings, ...(fault === 'silent' && { serviceTimeout: '300' }) }
      const failing = factsFrom(openService(name, impatient), [ofAttention])
      await expect(failing).rejects.toMatchObject({
        code: 'SERVICE_FAILED',
        message: expect.stringMatching(message),
      })
      await expect(failing).rejects.toThrow(`PAPERWEAVE_${name.toUpperCase()}_URL`)
      now.played[name].always = null
      expect((await factsFrom(openService(name, now.settings), [ofAttention]))[0]?.title).toBe(
        ATTENTION.title,
      )
    },
  )

  it('that moved is followed', async () => {
    now.played[name].faults.push(FAULTS.moved)
    expect((await factsFrom(openService(name, now.settings), [ofAttention]))[0]?.title).toBe(ATTENTION.title)
  })

  it.each([
    ['exhausted', 'wants to be left alone for 60 minutes'],
    ['exhaustedUntil', /wants to be left alone for (?:59|60) minutes/],
    ['denied', 'answered 401'],
    ['elsewhere', 'sends its questions on to http://elsewhere.test, which is not asked'],
  ] as const)('that is %s is not asked again', async (fault, message) => {
    now.played[name].always = FAULTS[fault]
    await expect(factsFrom(openService(name, now.settings), [ofAttention])).rejects.toThrow(message)
    expect(now.played[name].asked).toHaveLength(1)
  })

  it('that wants to be left alone for long is left alone by the next run, and answers from before count', async () => {
    await factsFrom(openService(name, now.settings), [ofAttention])
    now.played[name].always = FAULTS.exhausted
    const ofOther = questionAbout('A Title That Nobody Knows', { arxivId: '2401.00001', doi: '10.1000/none' })
    await expect(factsFrom(openService(name, now.settings), [ofOther])).rejects.toThrow('for 60 minutes; try')
    now.played[name].always = null
    const asked = now.played[name].asked.length
    await expect(factsFrom(openService(name, now.settings), [ofOther])).rejects.toThrow(
      /wants to be left alone for (?:59|60) minutes more, as it said.*remove ".*-left-alone\.json" to ask at once/,
    )
    expect((await factsFrom(openService(name, now.settings), [ofAttention]))[0]?.title).toBe(ATTENTION.title)
    expect(now.played[name].asked).toHaveLength(asked)
  })

  it('that refuses everything fails', async () => {
    now.played[name].always = FAULTS.refusing
    await expect(factsFrom(openService(name, now.settings), [ofAttention])).rejects.toThrow('answered 400')
  })

  it('that is not there fails', async () => {
    const gone = await playServices([])
    await gone.close()
    const failing = factsFrom(openService(name, { ...now.settings, ...gone.settings }), [ofAttention])
    await expect(failing).rejects.toThrow('ECONNREFUSED')
  })
})

describe('a service that is silent once', () => {
  it('is asked again', async () => {
    now.played.arxiv.faults.push(FAULTS.silent)
    const service = openService('arxiv', { ...now.settings, serviceTimeout: '3000' })
    expect((await factsFrom(service, [ofAttention]))[0]?.title).toBe(ATTENTION.title)
  })
})

describe('a service that names the time', () => {
  it('is left alone until then', async () => {
    now.played.crossref.faults.push(FAULTS.hesitant)
    await factsFrom(openService('crossref', now.settings), [ofAttention])
    const [first, second] = now.played.crossref.asked.map(({ at }) => at)
    // A timer may ring a moment early.
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(950)
  })
})

describe('an answer without an end', () => {
  it('is given up, and not asked for again', async () => {
    now.played.openalex.always = FAULTS.endless
    const failing = factsFrom(openService('openalex', now.settings), [ofAttention])
    await expect(failing).rejects.toThrow('answered more than 32 MB')
    expect(now.played.openalex.asked).toHaveLength(1)
  })
})

describe('a question that a service refuses', () => {
  /** Refuses any request about one paper. */
  const refusing =
    (clue: string): Fault =>
    (response, url) => {
      if (url.search.includes(encodeURIComponent(clue))) FAULTS.refusing(response, url)
      else now.played.crossref.answer(response, url)
    }

  it('costs no other question of its batch an answer', async () => {
    const questions = ['10.1145/1', '10.5555/3295222.3295349', '10.1145/2', '10.1145/3'].map(doi =>
      questionAbout('', { doi }),
    )
    now.played.crossref.always = refusing('10.1145/2')
    const facts = await factsFrom(openService('crossref', now.settings), questions)
    expect(facts.map(one => one?.title ?? null)).toEqual([null, ATTENTION.title, null, null])
  })
})

describe('an interrupt', () => {
  it('ends a question at once', async () => {
    now.played.arxiv.always = FAULTS.silent
    const abort = new AbortController()
    const asking = factsFrom(
      openService('arxiv', { ...now.settings, serviceTimeout: '600000' }),
      [ofAttention],
      abort.signal,
    )
    await expect.poll(() => now.played.arxiv.asked.length, { interval: 5 }).toBe(1)
    abort.abort(new Error('Interrupted by a test.'))
    await expect(asking).rejects.toThrow('Interrupted by a test.')
  })

  it('ends a wait at once', async () => {
    now.played.arxiv.always = FAULTS.failing
    const abort = new AbortController()
    const service = openService('arxiv', now.settings, { backoff: 100_000 })
    const asking = factsFrom(service, [ofAttention], abort.signal)
    await expect.poll(() => now.played.arxiv.asked.length, { interval: 5 }).toBe(1)
    abort.abort(new Error('Interrupted by a test.'))
    await expect(asking).rejects.toThrow('Interrupted by a test.')
  })
})
