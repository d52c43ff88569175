import { expect, it } from 'vitest'
import { FORMATS } from '../../../src/sources/registry.ts'
import { readText } from '../read-text.ts'

it.each(FORMATS)('$id: its example is read as what it is', async ({ id, extensions, example }) => {
  const { format, entries, diagnostics } = await readText(`example${extensions[0]}`, example)
  expect(format).toBe(id)
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.every(({ title, titleFrom }) => title !== '' && titleFrom === 'text')).toBe(true)
  expect(diagnostics).toEqual([])
})
