import { describe, expect, it } from 'vitest'
import type { Label } from '../../../src/graph/schema.ts'
import type { NodeLink } from '../../../web/api/client.ts'
import { groupLinks } from '../../../web/panel/group-links.ts'

const link = (
  type: NodeLink['type'],
  direction: NodeLink['direction'],
  label: Label,
  name: string,
  some: Partial<NodeLink> & { date?: string } = {},
): NodeLink => {
  const { date, ...rest } = some
  const other = {
    key: `k:${name}`,
    label,
    name,
    ...(date === undefined ? {} : { date }),
  } as NodeLink['other']
  return { type, direction, other, ...rest } as NodeLink
}

/** As the server says how many there are of each kind. */
const endsOf = (links: NodeLink[]) => {
  const ends = links.map(({ type, direction, other }) => ({ type, direction, other: other.label }))
  return [...new Set(ends.map(end => JSON.stringify(end)))].map(text => ({ ...JSON.parse(text), total: 300 }))
}

const shown = (label: Label, links: NodeLink[]) =>
  groupLinks({ label, links, ends: endsOf(links) }).map(({ title, label: to, links: all }) => [
    title ?? to,
    all.map(({ other }) => other.name).join(' '),
  ])

describe('the links of a node', () => {
  it('are counted whether they are listed or not', () => {
    const links = [link('AUTHORED_BY', 'out', 'Author', 'Kim')]
    expect(groupLinks({ label: 'Paper', links, ends: endsOf(links) })).toMatchObject([{ total: 300 }])
    const none = { type: 'TAGGED', direction: 'out', other: 'Topic', total: 0 } as const
    expect(groupLinks({ label: 'Paper', links: [], ends: [none] })).toEqual([])
  })

  it('are grouped by what they mean, in the order in which people ask', () => {
    const links = [
      link('FEATURES', 'in', 'Digest', 'March'),
      link('CITES', 'in', 'Paper', 'Later'),
      link('CITES', 'out', 'Paper', 'Earlier'),
      link('CITES', 'out', 'Model', 'CLIP'),
      link('INTRODUCES', 'out', 'Model', 'DiT'),
      link('TAGGED', 'out', 'Topic', 'rl'),
      link('AUTHORED_BY', 'out', 'Author', 'Kim'),
    ]
    expect(shown('Paper', links)).toEqual([
      ['Author', 'Kim'],
      ['Topic', 'rl'],
      ['modelsIntroduced', 'DiT'],
      ['modelsCited', 'CLIP'],
      ['papersCited', 'Earlier'],
      ['citedBy', 'Later'],
      ['featuredIn', 'March'],
    ])
  })

  it('mean another thing from their other end', () => {
    const links = [link('CITES', 'in', 'Paper', 'One'), link('INTRODUCES', 'in', 'Paper', 'Two')]
    expect(shown('Model', links)).toEqual([
      ['introducedBy', 'Two'],
      ['modelCitedBy', 'One'],
    ])
  })

  it('stand in the order of the byline and of the digest', () => {
    const authors = [
      link('AUTHORED_BY', 'out', 'Author', 'Second', { position: 2 }),
      link('AUTHORED_BY', 'out', 'Author', 'First', { position: 1 }),
    ]
    expect(shown('Paper', authors)).toEqual([['Author', 'First Second']])
  })

  it('stand newest first where there is no such order, and by name on the same day', () => {
    const papers = [
      link('AUTHORED_BY', 'in', 'Paper', 'Old', { date: '2021-01-01', position: 1 }),
      link('AUTHORED_BY', 'in', 'Paper', 'Zoo', { date: '2024-01-01', position: 9 }),
      link('AUTHORED_BY', 'in', 'Paper', 'Ark', { date: '2024-01-01', position: 3 }),
      link('AUTHORED_BY', 'in', 'Paper', 'Undated', { position: 2 }),
    ]
    expect(shown('Author', papers)).toEqual([['Paper', 'Ark Zoo Old Undated']])
  })
})
