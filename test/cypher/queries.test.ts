import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'

const files = (
  await Promise.all(
    ['cypher/views', 'cypher/queries'].map(async folder =>
      (await readdir(join(PACKAGE_FOLDER, folder))).map(name => `${folder}/${name}`),
    ),
  )
).flat()

// The embedded engine can lose rows where hops meet at a node without a label.
it.each(files)('%s labels every node', async file => {
  const text = await readFile(join(PACKAGE_FOLDER, file), 'utf8')
  const body = text.replace(/^\/\/(?! total:).*$/gm, '')
  const labelled = new Set([...body.matchAll(/\((\w+):\w+/g)].map(([, variable]) => variable))
  const nodes = body.matchAll(/(?:MATCH |[-\]>]|<-\[[^\]]*\]-)\((\w*)[^:\w(][^(]*?\)/g)
  expect([...nodes].filter(([, variable]) => !labelled.has(variable)).map(([pattern]) => pattern)).toEqual([])
})
