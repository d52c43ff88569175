import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recordOf, textsIn } from './recorded.ts'

const FOLDER = join(import.meta.dirname, 'markup')

it.each(textsIn(FOLDER))('%s is read as recorded', async name => {
  await expect(await recordOf(FOLDER, name)).toMatchFileSnapshot(join(FOLDER, `${name}.yaml`))
})
