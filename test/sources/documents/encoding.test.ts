import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodingOf } from '../../../src/sources/documents/encoding.ts'
import { readDocument } from '../../../src/sources/documents/read-document.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await temporaryFolder('encodings')
})

async function read(name: string, bytes: Buffer): Promise<string[]> {
  const source = join(folder, name)
  await writeFile(source, bytes)
  const found: string[] = []
  for await (const event of readDocument({ source, name, bytes: bytes.length })) {
    if (event.kind === 'entry') found.push(event.entry.title, ...event.entry.authors)
    if (event.kind === 'diagnostic') found.push(`${event.diagnostic.code}: ${event.diagnostic.message}`)
  }
  return found
}

const ROWS = 'Title\tAuthors\tYear\nÜber tiefe Netze\tMüller, Jörg\t2022\n'
const PAPER = ['Über tiefe Netze', 'Jörg Müller']

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

describe('a text', () => {
  it.each([
    ['UTF-16 of Windows', Buffer.from(`\uFEFF${ROWS}`, 'utf16le')],
    ['UTF-16 of old Macs', swapped(`\uFEFF${ROWS}`)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ROWS}`)],
  ])('in %s is read without a word', async (_, bytes) => {
    expect(await read('marked.csv', bytes)).toEqual(PAPER)
  })

  it.each([
    ['utf-16le', Buffer.from(ROWS, 'utf16le')],
    ['utf-16be', swapped(ROWS)],
    ['windows-1252', Buffer.from(ROWS, 'latin1')],
  ])('that must be %s is read as such, and that is told', async (name, bytes) => {
    const [told, ...paper] = await read('guessed.csv', bytes)
    expect(told).toMatch(new RegExp(`^not-utf-8: .* read as ${name}\\.`))
    expect(paper).toEqual(PAPER)
  })

  it.each([
    [
      'euc-kr',
      'a.txt',
      '비디오 생성 모델 연구',
      'uvG18L/AILv9vLoguPC1qCC/rLG4Ciix6MO2vPYsIMDMv7XI8SkKx9Egufi/oSC4uLXltMKxur/kLgo=',
    ],
    [
      'shift_jis',
      'a.md',
      '深層学習のための注意機構について',
      'LSBbkFuRd4p3j0uCzIK9gt+CzJKNiNOLQI1cgsmCwoKigsRdKGh0dHBzOi8vYXJ4aXYub3JnL2Ficy8yMzA0LjAyNjQzKSCCxoLEguCWypSSgqIK',
    ],
    [
      'euc-jp',
      'a.md',
      '深層学習のための注意機構について',
      'LSBbv7zB2LPYvaykzqS/pOGkzsPtsNW1obm9pMukxKSkpMZdKGh0dHBzOi8vYXJ4aXYub3JnL2Ficy8yMzA0LjAyNjQzKSCkyKTGpOLMzMfypKQK',
    ],
    [
      'gb18030',
      'a.md',
      '深度学习中的注意力机制研究',
      'LSBbye62yNGnz7DW0LXE16LS4sGmu/rWxtHQvr9dKGh0dHBzOi8vYXJ4aXYub3JnL2Ficy8yMzA0LjAyNjQzKSC63NPQ0uLLvAo=',
    ],
    [
      'big5',
      'a.md',
      '深度學習中的注意力機制研究',
      'LSBbsmCr177Hst+kpKq6qmC3TqRPvveo7qzjqHNdKGh0dHBzOi8vYXJ4aXYub3JnL2Ficy8yMzA0LjAyNjQzKSCr3Kazt06r5Ao=',
    ],
  ])('of Windows in East Asia is read as %s', async (encoding, name, title, base64) => {
    const [told, first] = await read(name, Buffer.from(base64, 'base64'))
    expect(told).toContain(`read as ${encoding}.`)
    expect(first).toBe(title)
  })

  it('is none if its zeros stand anywhere', () => {
    expect(encodingOf(Buffer.from('PK\u0003\u0004\0\0\0\0abc\0defghijk\0\0lmnopqrstuvw'))).toBeNull()
  })
})
