import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packCopy } from '../package/pack.ts'
import { copyPackage } from '../package-copy.ts'

/** Guards `prepack`, which builds before npm packs; the short tests pack what was built already. */
test('packing builds anew, and nothing stays of an earlier build', async () => {
  const copy = await copyPackage(['.build', 'src', 'web', 'cypher', 'dist', 'package.json', 'tsconfig.json'])
  await writeFile(join(copy, 'dist/src/old.js'), '')
  const { files } = await packCopy(copy)
  expect(files).toEqual(
    expect.arrayContaining(['dist/src/cli/main.js', 'dist/web/index.html', 'dist/web/embed.html']),
  )
  expect(files).not.toContain('dist/src/old.js')
})
