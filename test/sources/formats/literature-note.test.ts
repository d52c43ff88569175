import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'
import { recordOf, textsIn } from './recorded.ts'

const FOLDER = join(import.meta.dirname, 'literature-note')

it.each(textsIn(FOLDER))('%s is read as recorded', async name => {
  await expect(await recordOf(FOLDER, name)).toMatchFileSnapshot(join(FOLDER, `${name}.yaml`))
})

it('takes no link to another paper for its own address', async () => {
  const note =
    'Title: One Paper on Great Things\nAuthors: Jane Doe, John Roe\nNotes: goats; see also [Moose](https://arxiv.org/abs/2403.00003)\n'
  const { entries } = await readText('a.md', note)
  expect(entries).toMatchObject([{ title: 'One Paper on Great Things', url: null, arxivId: null }])
})
