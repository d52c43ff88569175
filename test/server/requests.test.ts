import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GRAMMAR } from '../../src/address/grammar.ts'
import { AppError } from '../../src/errors.ts'
import * as contract from '../../src/server/contract.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'

let library: Library
let server: RunningServer
const get = (path: string) => fetch(`${server.url}${path}`)

beforeAll(async () => {
  library = await Library.create()
  await library.write(
    'one.txt',
    '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nOne Paper\n(Ada Example)\n좋다.\n#llm',
  )
  await library.import()
  const settings = readSettings({ home: library.home, port: '0' }, {})
  server = await startServer({ store: library.store, settings })
})
afterAll(async () => {
  await server.close()
  await library.destroy()
})

/** For every parameter that doesn't take any text, a value that it doesn't take. */
const BAD = Object.values(GRAMMAR)
  .filter(({ kind }) => kind.read('no such value!') === undefined)
  .map(({ name, kind }) => ({ name, refusal: new AppError('INVALID', kind.refuse(name, 'no such value!')) }))

/** The routes whose query string is the grammar: `node` is theirs alone. */
const takesAddresses = ROUTES.map(({ path }) => path).filter(path =>
  /^\/(graph|embed|picture\.\w+|export\.\w+)?$/.test(path),
)
const pages = takesAddresses.filter(path => !path.includes('.'))

describe('a value that a parameter does not take', () => {
  it.each(takesAddresses.filter(path => path.includes('.')))(
    'is refused by %s, with what it takes',
    async path => {
      expect(BAD.length).toBeGreaterThan(8)
      for (const { name, refusal } of BAD) {
        const response = await get(`${path}?${name}=no+such+value!`)
        expect([name, response.status]).toEqual([name, 400])
        const { error, reason, values } = contract.ErrorBody.parse(await response.json())
        expect(error).toBe(refusal.message)
        expect({ reason, values }).toEqual(refusal.problem)
      }
    },
  )

  it.each(pages)('is absent to the page %s', async path => {
    const all = BAD.map(({ name }) => `${name}=no+such+value!`).join('&')
    const response = await get(`${path}?${all}&mine=1`)
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toContain('/picture.png?mine=1"')
    expect(page).not.toContain('such')
  })
})

describe('an address', () => {
  it('may have parameters that no route knows', async () => {
    for (const path of takesAddresses)
      expect([path, (await get(`${path}?mine=1&since=2024`)).status]).toEqual([path, 200])
  })

  it('counts the last of repeated parameters everywhere', async () => {
    expect((await get('/picture.svg?labels=7&labels=0')).status).toBe(200)
    expect((await get('/picture.svg?labels=0&labels=7')).status).toBe(400)
    expect((await get('/export.json?limit=0&limit=1')).status).toBe(200)
    expect((await get('/api/views/library?limit=1&limit=0')).status).toBe(400)
    expect((await get('/api/search?q=a&limit=0&limit=1')).status).toBe(200)
    expect((await get('/api/search?q=a&limit=1&limit=0')).status).toBe(400)
    const url = `url=${encodeURIComponent(`${server.url}/graph`)}`
    expect((await get(`/oembed?${url}&maxwidth=wide&maxwidth=500`)).status).toBe(200)
    expect((await get(`/oembed?${url}&maxwidth=500&maxwidth=wide`)).status).toBe(400)
  })

  it('counts an empty value as absent everywhere', async () => {
    const url = `url=${encodeURIComponent(`${server.url}/graph`)}`
    for (const path of ['/picture.svg?zoom=', '/export.json?limit=', '/api/search?q=a&limit='])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    const sized = contract.OEmbed.parse(await (await get(`/oembed?${url}&maxwidth=&format=`)).json())
    expect(sized.width).toBe(800)
  })

  it('is embedded as a whole', async () => {
    const shown = 'view=topics&least=2&mine=1&node=topic:llm&hide=Author&color=community&labels=0&legend=0'
    const look = 'theme=dark&lang=ko&x=1&y=2&zoom=3'
    const url = `${server.url}/graph?${shown}&${look}`
    const response = await get(`/oembed?url=${encodeURIComponent(`${url}&console=1`)}&maxwidth=500`)
    const { html, width } = contract.OEmbed.parse(await response.json())
    expect(width).toBe(500)
    expect(html).toContain(`src="${server.url}/embed?${shown}&${look}"`.replaceAll('&', '&amp;'))
  })

  it('leaves out of an export what it hides, and all but one community', async () => {
    const labelsOf = async (query: string) => {
      const { nodes, relationships } = (await (await get(`/export.json?${query}`)).json()) as {
        nodes: { label: string; key: string }[]
        relationships: { from: { key: string }; to: { key: string } }[]
      }
      const keys = nodes.map(({ key }) => key)
      for (const { from, to } of relationships)
        expect(keys).toEqual(expect.arrayContaining([from.key, to.key]))
      return nodes.map(({ label }) => label).sort()
    }
    expect(await labelsOf('')).toEqual(['Author', 'Paper', 'Topic'])
    expect(await labelsOf('hide=Author')).toEqual(['Paper', 'Topic'])
    expect(await labelsOf('view=topics&expand=author:ada-example')).toEqual(await labelsOf('view=topics'))
    expect(await labelsOf('without=author:ada-example,author:nobody')).toEqual(['Paper', 'Topic'])
    expect(await labelsOf('hide=Paper')).toEqual(['Author', 'Topic'])
    expect(await labelsOf('community=0&hide=Topic')).toEqual(['Author', 'Paper'])
  })
})

it('names a paper for oEmbed without control characters or open marks of direction', async () => {
  await library.write(
    'odd.jsonl',
    JSON.stringify({ id: 'odd', title: 'Odd\u0000\u001b \u202bTitle', year: 2024 }),
  )
  await library.import()
  const { hits } = contract.SearchAnswer.parse(await (await get('/api/search?q=title')).json())
  const url = `${server.url}/graph?view=paper&paper=${encodeURIComponent(hits[0]?.key ?? '')}`
  const response = await get(`/oembed?url=${encodeURIComponent(url)}`)
  const { title } = contract.OEmbed.parse(await response.json())
  expect(title).toBe('Odd \u202bTitle\u202c · Paperweave')
})

it.each([
  ['arxiv:2403.00001', 'topic:llm', 'en', null],
  ['topic:llm', 'topic:llm', 'en', 'Both ends are the same node'],
  ['arxiv:2403.00001', 'topic:gone', 'en', '“topic:gone” is not in the graph'],
  ['arxiv:2403.00001', 'title:alone', 'en', 'No path of at most 3 steps'],
  ['arxiv:2403.00001', 'title:alone', 'ko', '3단계 안에 이어지는 경로가 없습니다'],
])('a picture of the path from %s to %s says in %s why there is none: %s', async (from, to, lang, said) => {
  await library.write('alone.jsonl', JSON.stringify({ title: 'Alone', year: 2024 }))
  await library.import()
  const picture = await (
    await get(`/picture.svg?view=path&from=${from}&to=${to}&depth=3&lang=${lang}`)
  ).text()
  expect(picture.includes(said ?? 'No path')).toBe(said !== null)
})

it.each(['/picture.svg', '/picture.png', '/export.json'])(
  'an unknown community is told by %s, with how many there are',
  async path => {
    const response = await get(`${path}?community=77`)
    expect(response.status).toBe(404)
    const { reason, values } = contract.ErrorBody.parse(await response.json())
    expect(reason).toBe('noCommunity')
    expect(values).toMatchObject({ given: 77 })
    expect((await get(`${path}?community=0`)).status).toBe(200)
  },
)
