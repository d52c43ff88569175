import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitByName } from '../../src/graph/split-by-name.ts'

const marked = (sentence: string, name: string): string =>
  splitByName(sentence, name)
    .map(({ text, isName }) => (isName ? `[${text}]` : text))
    .join('')

describe('a name in a sentence', () => {
  it('is found wherever it stands, whatever its case', () => {
    expect(marked('GPT-4 beats gpt-4 of last year', 'GPT-4')).toBe('[GPT-4] beats [gpt-4] of last year')
    expect(marked('Compared with Chameleon', 'chameleon')).toBe('Compared with [Chameleon]')
    expect(marked('라마 3는 라마 2보다 낫다', '라마')).toBe('[라마] 3는 [라마] 2보다 낫다')
  })

  it('is taken by its letters, not as a pattern', () => {
    expect(marked('C++ (v1.5) and Cxx v1x5', '(v1.5)')).toBe('C++ [(v1.5)] and Cxx v1x5')
    expect(marked('a.b', '.')).toBe('a[.]b')
  })

  it('may be missing', () => {
    expect(marked('Nothing here', 'Flamingo')).toBe('Nothing here')
    expect(marked('Nothing here', '')).toBe('Nothing here')
    expect(splitByName('', 'Flamingo')).toEqual([])
  })

  it('leaves the sentence as it is, each piece where it stood', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        (sentence, name) => {
          const pieces = splitByName(sentence, name)
          expect(pieces.map(({ text }) => text).join('')).toBe(sentence)
          for (const { text, at } of pieces) expect(sentence.startsWith(text, at)).toBe(true)
        },
      ),
    )
  })
})
