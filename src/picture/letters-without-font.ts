/** Writings that many machines have no font of, by their names in Unicode, each with a letter. */
const WRITINGS: Record<string, string> = {
  Hangul: '한',
  Han: '漢',
  Hiragana: 'あ',
  Katakana: 'ア',
  Cyrillic: 'д',
  Greek: 'λ',
  Arabic: 'ع',
  Hebrew: 'ש',
  Thai: 'ก',
  Devanagari: 'अ',
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
  return Object.entries(WRITINGS).flatMap(([writing, letter]) => (drawn(letter) === box ? [writing] : []))
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
