import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'
import { recordOf, textsIn } from './recorded.ts'

const FOLDER = join(import.meta.dirname, 'opml')

it.each(textsIn(FOLDER))('%s is read as recorded', async name => {
  await expect(await recordOf(FOLDER, name)).toMatchFileSnapshot(join(FOLDER, `${name}.yaml`))
})

it('says where it is broken, and keeps what came before', async () => {
  const { entries, diagnostics } = await readText(
    'a.opml',
    '<opml><body>\n<outline text="A Paper on Things" url="https://arxiv.org/abs/2405.00001"/>\n<outline text="Cut',
  )
  expect(entries).toMatchObject([{ title: 'A Paper on Things', place: { line: 2 } }])
  expect(diagnostics).toMatchObject([{ severity: 'error', code: 'bad-xml' }])
})
