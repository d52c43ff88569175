import { expect, it } from 'vitest'
import { withRests } from '../../src/server/with-rests.ts'

async function* text(parts: number): AsyncGenerator<string> {
  for (let part = 0; part < parts; part += 1) yield `${part} `.repeat(2_000)
}

it('passes a long text on as it is, and lets others have their turn', async () => {
  const seen: string[] = []
  setImmediate(() => seen.push('other work'))
  let written = ''
  for await (const piece of withRests(text(50))) {
    written += piece
    seen.push('piece')
  }
  let expected = ''
  for await (const part of text(50)) expected += part
  expect(written).toBe(expected)
  expect(seen.indexOf('other work')).toBe(1)
  expect(seen.length).toBeGreaterThan(4)
})
