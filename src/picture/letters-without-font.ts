/** Writings that many machines have no font of, by their names in Unicode, each with the code point of a letter. */
const WRITINGS: Record<string, number> = {
  Hangul: 0xd55c,
  Han: 0x6f22,
  Hiragana: 0x3042,
  Katakana: 0x30a2,
  Cyrillic: 0x0434,
  Greek: 0x03bb,
  Arabic: 0x0639,
  Hebrew: 0x05e9,
  Thai: 0x0e01,
  Devanagari: 0x0905,
}

/** A code point that is no letter, so that no font has it: a box is drawn. */
const NO_LETTER = '\u{10FFFE}'

/** The writings that PNG pictures show as boxes here, since no font of this machine has them; none where there are no PNG pictures. */
export async function writingsWithoutFont(): Promise<string[]> {
  const canvas = await import('@napi-rs/canvas').catch(() => null)
  if (canvas === null) return []
  const drawn = (letter: string): string => {
    const context = canvas.createCanvas(40, 40).getContext('2d')
    context.font = '24px sans-serif'
    context.fillText(letter, 4, 30)
    return Buffer.from(context.getImageData(0, 0, 40, 40).data).toString('base64')
  }
  const box = drawn(NO_LETTER)
  return Object.entries(WRITINGS).flatMap(([writing, letter]) =>
    drawn(String.fromCodePoint(letter)) === box ? [writing] : [],
  )
}

const BEYOND_LATIN = /[\u0370-\uffff]/

/** The first text in each of some writings that has one. */
export function firstTexts(
  writings: readonly string[],
  texts: Iterable<string>,
): { writing: string; text: string }[] {
  const open = new Map(writings.map(writing => [writing, new RegExp(`\\p{Script=${writing}}`, 'u')]))
  const found: { writing: string; text: string }[] = []
  for (const text of texts) {
    if (open.size === 0) break
    if (!BEYOND_LATIN.test(text)) continue
    for (const [writing, letter] of open) {
      if (!letter.test(text)) continue
      open.delete(writing)
      found.push({ writing, text })
    }
  }
  return found
}
