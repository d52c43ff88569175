import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportProgress } from '../../src/import/phases.ts'
import { DAY_ONE, DAY_TWO } from './days.ts'
import { Library } from './library.ts'

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

describe('an import', () => {
  it('that is interrupted leaves the graph as it was', async () => {
    await library.write('one.txt', DAY_ONE)
    await library.import()
    const before = await library.dump()
    await library.write('two.txt', DAY_TWO)
    const abort = new AbortController()
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === 'write') abort.abort(new Error('enough'))
    }
    await expect(library.import({ signal: abort.signal, onProgress })).rejects.toThrow('enough')
    expect(await library.dump()).toEqual(before)
    expect((await library.import()).report.documents.imported).toBe(1)
  })

  it('reports progress within one large document, and can be interrupted there', async () => {
    const lines = Array.from({ length: 2000 }, (_, number) =>
      JSON.stringify({ title: `Paper Number ${number} of the List`, authors: ['Ada Example'] }),
    )
    await library.write('list.jsonl', lines.join('\n'))
    const abort = new AbortController()
    let most = 0
    const onProgress = ({ phase, done, total }: ImportProgress) => {
      if (phase !== 'write') return
      most = done
      expect(total).toBe(2000)
      if (done === 1500) abort.abort(new Error('enough'))
    }
    await expect(library.import({ signal: abort.signal, onProgress })).rejects.toThrow('enough')
    expect(most).toBe(1500)
    expect(await library.store.generation()).toBe('')
  })
})
