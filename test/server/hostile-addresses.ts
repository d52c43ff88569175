import fc from 'fast-check'
import { expect } from 'vitest'
import { GRAMMAR } from '../../src/address/grammar.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { loadCypherFiles } from '../../src/views/load.ts'
import { Library } from '../import/library.ts'

/** What would run, or would leave its place, if it were written as it is. */
const MARKUP = [
  '<script>alert(7)</script>',
  '"><img src=x onerror=alert(7)>',
  "'><svg/onload=alert(7)>",
  ']]><x>',
]
const OTHERS = [
  'javascript:alert(7)//',
  'https://evil.example/graph?view=topics',
  '//evil.example',
  '../../../../etc/passwd',
  '..%2f..%2fetc',
  '\u0000\u001b[2J',
  '\u202Egnp.exe',
  '\uD800',
  '😀'.repeat(200),
  'a'.repeat(6000),
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  '{"a":1}',
  '[[[[',
  'topic:llm',
  'library',
  '2024-03-14',
  '',
]

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 5, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** As a browser would write it, or as it is: a stranger may send either. */
const written = fc.tuple(value, fc.boolean()).map(([text, isEncoded]) => {
  // Half a pair of surrogates has no form in an address.
  const whole = Buffer.from(text).toString()
  return isEncoded ? encodeURIComponent(whole) : whole.replace(/[\s#]|[^\x21-\x7E]/gu, encodeURIComponent)
})

const files = await loadCypherFiles()
const names = [
  ...Object.values(GRAMMAR).map(({ name }) => name),
  ...files.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
  ...['limit', 'offset', 'labels', 'kind', 'keys', 'url', 'format', 'maxwidth', '__proto__'],
]

const address = fc
  .tuple(
    fc.constantFrom(...ROUTES.filter(({ method, path }) => method === 'get' && path !== '/api/events')),
    fc.array(written, { minLength: 3, maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...names), written), { maxLength: 5 }),
  )
  .map(([{ path }, parts, query]) => {
    let at = 0
    const filled = path.replace(/\{\w+\}/g, () => parts[at++ % 3] || 'x')
    return `${filled}?${query.map(([name, text]) => `${name}=${text}`).join('&')}`
  })

const NOTES = MARKUP.map(
  (text, at) =>
    `2024-03-14\nhttps://arxiv.org/abs/2403.0000${at}\nOn ${text}\n(Ada ${text})\nCLIP ${text}\n#llm`,
)

/** Whether a page holds markup of a stranger. JSON is no page. */
const isUnsafe = (type: string, text: string): boolean =>
  !type.includes('json') && !type.includes('csv') && MARKUP.some(markup => text.includes(markup))

/** Asks a server for addresses that nobody means well with: each gets a page, or a clear refusal. */
export async function answersHostileAddresses(count: number): Promise<void> {
  const library = await Library.create()
  let server: RunningServer | undefined
  try {
    await library.write('hostile.txt', NOTES.join('\n\n'))
    await library.import()
    server = await startServer({
      store: library.store,
      settings: readSettings({ home: library.home, port: '0' }, {}),
    })
    const { url } = server
    await fc.assert(
      fc.asyncProperty(address, async asked => {
        const response = await fetch(url + asked, { redirect: 'manual' })
        const type = response.headers.get('content-type') ?? ''
        const text = await response.text()
        expect([response.status < 500 || response.status === 501, asked]).toEqual([true, asked])
        if (/html|xml|svg/.test(type)) expect([isUnsafe(type, text), asked]).toEqual([false, asked])
      }),
      { numRuns: count, endOnFailure: true },
    )
  } finally {
    await server?.close()
    await library.destroy()
  }
}
