/** How the bytes of a text are read. */
export interface Encoding {
  /** As `TextDecoder` calls it. */
  name: string
  /** Whether that was guessed from the letters. */
  guessed: boolean
}

const UTF_8: Encoding = { name: 'utf-8', guessed: false }

/** What begins a text and says how it is encoded. */
const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** What older programs write, the surest first, and the letters that only then make up most of a text. */
const OLDER: readonly [string, RegExp][] = [
  ['euc-kr', /[가-힣]/g],
  ['shift_jis', /[\u3041-\u30FF\u4E00-\u9FFF\u3000-\u3002]/g],
  ['euc-jp', /[\u3041-\u30FF\u4E00-\u9FFF\u3000-\u3002]/g],
  ['gb18030', /[\u4E00-\u9FFF\u3000-\u301C\uFF00-\uFF1F]/g],
  ['big5', /[\u4E00-\u9FFF\u3000-\u301C\uFF00-\uFF1F]/g],
]

/** So large a share of the letters beyond ASCII is from the scripts of an encoding that was used. */
const MOST = 0.9

const JAPANESE = ['shift_jis', 'euc-jp']
const KANA = /[\u3041-\u30F6]/g
/** Japanese has at least so many of them; other texts in two bytes a letter may be taken for it. */
const LEAST_KANA = 0.15

/** Bytes that Windows-1252 has no letter for. */
const NO_LETTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** The text; null if the bytes are none in this encoding. */
function decoded(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes up to the last line end: what is behind it may be cut in two. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}

/** In fewer bytes, zeros show nothing. */
const LEAST_BYTES = 16

/** Whether zeros stand where UTF-16 has them in a text of mostly Latin letters; null if they do not. */
function utf16Of(bytes: Buffer): Encoding | null {
  if (bytes.length < LEAST_BYTES) return null
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const pairs = bytes.length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return { name: 'utf-16le', guessed: true }
  return even > pairs * 0.4 && odd < pairs * 0.05 ? { name: 'utf-16be', guessed: true } : null
}

/** Whether most bytes beyond ASCII stand alone, as letters with accents do. */
function standAlone(bytes: Buffer): boolean {
  let [alone, all] = [0, 0]
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue
    all += 1
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1
  }
  return alone * 4 >= all * 3
}

function olderOf(bytes: Buffer): Encoding | null {
  const western = bytes.every(byte => !NO_LETTER.has(byte))
  if (western && standAlone(bytes)) return { name: 'windows-1252', guessed: true }
  for (const [name, letters] of OLDER) {
    const text = decoded(bytes, name)
    const count = (pattern: RegExp) => text?.match(pattern)?.length ?? 0
    const foreign = count(/[^\p{ASCII}]/gu)
    const isJapanese = count(KANA) >= foreign * LEAST_KANA
    if (text !== null && count(letters) >= foreign * MOST && (isJapanese || !JAPANESE.includes(name)))
      return { name, guessed: true }
  }
  return western ? { name: 'windows-1252', guessed: true } : null
}

/** How a text is encoded, by its beginning; null if it is no text, or in no encoding that is known. */
export function encodingOf(head: Buffer): Encoding | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))
  if (marked) return { name: marked[0], guessed: false }
  if (head.includes(0)) return utf16Of(head)
  // The end of the head may cut a character in two.
  const bytes = decoded(head, 'utf-8') === null ? wholeLines(head) : head
  return decoded(bytes, 'utf-8') === null ? olderOf(bytes) : UTF_8
}
