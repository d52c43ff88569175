import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const TITLE = 'One Paper on Great Things'
const REMARK = 'worth reading again'
const GAPS = [' - ', ' – ', ' — ']
const LAYOUTS: Record<string, (fields: readonly string[]) => string> = {
  'a digest': fields => `2024-05-01\n\n${TITLE}\n${fields.join('\n')}\n\nGoats.\n`,
  'items of a list': fields =>
    `# Papers\n\n- **${TITLE}**\n${fields.map(field => `  - ${field}`).join('\n')}\n- **Another Paper on Things** (Jane Roe, Ann Poe)\n`,
  'a note': fields =>
    `# ${TITLE}\n\n${fields.map(field => `- **${field.replace(':', ':**')}`).join('\n')}\n\nGoats.\n`,
}
const read = async (layout: string, fields: readonly string[]) =>
  (await readText('a.md', LAYOUTS[layout]?.(fields) ?? '')).entries[0]

for (const layout of Object.keys(LAYOUTS))
  it.each(GAPS)(`keeps a remark behind %j out of people, tags and venue: ${layout}`, async gap => {
    const entry = await read(layout, [
      `Authors: Jane Doe, John Roe${gap}${REMARK}`,
      `Tags: goats, sheep${gap}${REMARK} and again`,
    ])
    expect(entry).toMatchObject({
      title: TITLE,
      authors: ['Jane Doe', 'John Roe'],
      topics: ['goats', 'sheep'],
    })
    expect(entry?.commentary).toContain(REMARK)
    expect(entry?.commentary).toContain(`${REMARK} and again`)
  })

it.each([
  [
    'Authors: Jane Doe, John Roe: they count goats',
    { authors: ['Jane Doe', 'John Roe'] },
    'they count goats',
  ],
  ['Authors: Jane Doe – John Roe – Ann Poe', { authors: ['Jane Doe – John Roe – Ann Poe'] }, undefined],
  ['Authors: 01.AI: Jane Doe, John Roe', { authors: ['01.AI', 'Jane Doe', 'John Roe'] }, undefined],
  ['Venue: ICLR 2024 - they met in Vienna', { venue: 'ICLR 2024' }, 'they met in Vienna'],
  ['Venue: CVPR 2020 - Workshop on Goats', { venue: 'CVPR 2020 - Workshop on Goats' }, undefined],
  ['Tags: goats, sheep (다시 읽기)', { topics: ['goats', 'sheep'] }, '다시 읽기'],
])('%s', async (field, expected, remark) => {
  const entry = await read('items of a list', [field])
  expect(entry).toMatchObject({ title: TITLE, ...expected })
  expect(entry?.commentary ?? undefined).toBe(remark)
})
