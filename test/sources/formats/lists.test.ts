import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordOf, textsIn } from './recorded.ts'

const FOLDER = join(import.meta.dirname, 'lists')

describe('lists of papers', () => {
  it.each(textsIn(FOLDER))('%s', async name => {
    await expect(await recordOf(FOLDER, name)).toMatchFileSnapshot(join(FOLDER, `${name}.yaml`))
  })
})
