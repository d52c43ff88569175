import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, readAddress, writeAddress } from '../../src/address/address.ts'
import { GRAMMAR, isOwn, LARGEST_ZOOM } from '../../src/address/grammar.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { parseCypherFile } from '../../src/views/parse-cypher-file.ts'

/** Any text that an address can carry: half of a surrogate pair has no UTF-8. */
const text = fc.string({ unit: 'binary' }).map(value => Buffer.from(value).toString())
const filled = text.filter(value => value !== '')
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const several = fc.uniqueArray(filled, { maxLength: 4 })
const day = fc.constantFrom('2024', '2024-03', '2024-03-14')
const coordinate = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
  .map(value => Number(value.toPrecision(5)) + 0)
const factor = fc
  .double({ noNaN: true, min: 1e-6, max: LARGEST_ZOOM })
  .map(value => Number(value.toPrecision(5)))
const name = fc
  .oneof(fc.constantFrom('limit', 'from', 'cite', '__proto__', 'constructor'), text)
  .filter(value => !isOwn(value))

const address: fc.Arbitrary<Address> = fc.record({
  view: filled,
  node: orNull(filled),
  others: fc.uniqueArray(filled),
  expanded: fc.uniqueArray(filled),
  pinned: fc.uniqueArray(filled),
  without: fc.uniqueArray(filled),
  hidden: fc.subarray([...LABELS]),
  community: orNull(fc.nat(65_535)),
  topics: several,
  authors: several,
  models: several,
  venues: several,
  digests: several,
  since: orNull(day),
  until: orNull(day),
  match: orNull(filled),
  as: fc.constantFrom('graph', 'table', 'list'),
  sort: orNull(filled),
  color: orNull(fc.constantFrom('kind', 'community', 'pagerank')),
  isNew: fc.boolean(),
  size: orNull(fc.constantFrom('degree', 'date')),
  labels: fc.boolean(),
  legend: fc.boolean(),
  chrome: fc.constantFrom('none', 'min', 'full'),
  theme: fc.constantFrom('light', 'dark', 'auto'),
  language: orNull(fc.constantFrom('en', 'ko')),
  console: fc.boolean(),
  search: orNull(filled),
  query: orNull(filled),
  cypher: orNull(filled),
  parameters: orNull(fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text)))),
  run: fc.boolean(),
  camera: orNull(fc.record({ x: coordinate, y: coordinate, zoom: factor })),
  rest: fc.array(fc.tuple(name, text)).map(pairs => Object.fromEntries(pairs)),
})

/** Addresses as people and programs might write them, with what no one should. */
const query = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...Object.values(GRAMMAR).map(parameter => parameter.name)), name),
      fc.oneof(
        fc.constantFrom(
          '',
          '0',
          '1',
          '-0',
          '1e999',
          'NaN',
          '0x10',
          'Author,Author,Nobody',
          'label',
          '%',
          '<script>',
        ),
        fc.double().map(String),
        text,
      ),
    ),
  )
  .map(pairs => `?${new URLSearchParams(pairs)}`)

describe('an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(address, given => {
        expect(readAddress(writeAddress(given))).toEqual(given)
      }),
    )
  })

  it('says the same after it was read and written again, and loses no name that it does not know', () => {
    fc.assert(
      fc.property(query, given => {
        const once = readAddress(given)
        expect(readAddress(writeAddress(once))).toEqual(once)
        const unknown = [...new URLSearchParams(given)].filter(([key]) => !isOwn(key))
        expect(once.rest).toEqual(Object.fromEntries(unknown))
      }),
    )
  })

  it('is read from anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), given => {
        expect(writeAddress(readAddress(given))).toMatch(/^(\?.+)?$/s)
      }),
    )
  })

  it('is empty for the plain library, and short for the rest', () => {
    expect(writeAddress(readAddress(''))).toBe('')
    expect(writeAddress(readAddress('?view=library&labels=1&theme=auto&hide='))).toBe('')
    const short =
      '?view=path&from=author:ada&to=topic:llm&node=model:clip&hide=Author,Topic&x=1.5&y=-2&zoom=3'
    expect(writeAddress(readAddress(short))).toBe(short)
  })

  it('understands what earlier versions wrote', () => {
    const old = '?color=label&hide=Topic,Nobody,Author&labels=0&x=12.5&y=3&community=2&since=2024-01-01'
    expect(readAddress(old)).toMatchObject({
      color: 'kind',
      hidden: ['Author', 'Topic'],
      labels: false,
      community: 2,
      camera: { x: 12.5, y: 3, zoom: 1 },
      since: '2024-01-01',
      rest: {},
    })
  })

  it('takes what makes no sense as absent', () => {
    const bad =
      '?parameters=[1]&run=yes&view=&theme=blue&lang=xx&labels=no&ui=huge&community=-1&color=red&x=1&zoom=2&console=yes'
    expect(readAddress(bad)).toEqual(readAddress(''))
  })
})

describe('a parameter of a Cypher file', () => {
  const fileWith = (parameter: string) =>
    parseCypherFile(
      'mine',
      'view',
      `// title: A
// description: A
// order: 1
// param ${parameter}: string | A
MATCH (p:Paper) RETURN p`,
    )

  it.each(['node', 'hide', 'cypher', 'run', 'x', 'since', 'match'])('may not be called %s', parameter => {
    expect(() => fileWith(parameter)).toThrow(
      `mine.cypher, line 4: expected another name for the parameter "${parameter}"`,
    )
  })

  it('may have any other name', () => {
    expect(fileWith('topic').parameters).toMatchObject([{ name: 'topic' }])
  })
})
