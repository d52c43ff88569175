/** Scripts that are searched in different ways: words between spaces, or pairs of characters. */
export type Script = 'letters' | 'hangul' | 'ideographs'

/** A stretch of letters and digits of one script. */
export interface Run {
  start: number
  end: number
  script: Script
}

const LETTER = /^[\p{L}\p{N}\p{M}]$/u

/** What the code units of other scripts are, filled as texts need it: a regular expression for each would be slow. */
const known = new Map<number, Script | null>()

function look(code: number): Script | null {
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) return 'hangul'
  if ((code >= 0x3131 && code <= 0x318e) || (code >= 0xa960 && code <= 0xa97f)) return 'hangul'
  if (code >= 0x3040 && code <= 0x30ff) return code === 0x30fb ? null : 'ideographs'
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 'ideographs'
  if (code === 0x3005 || code === 0x3007 || (code >= 0xff66 && code <= 0xff9d)) return 'ideographs'
  // Halves of rarer letters: mathematical alphabets, rare ideographs.
  if (code >= 0xd800 && code <= 0xdfff) return 'letters'
  return LETTER.test(String.fromCharCode(code)) ? 'letters' : null
}

function scriptOf(code: number): Script | null {
  if (code < 128) {
    const letter = code | 32
    return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) ? 'letters' : null
  }
  let script = known.get(code)
  if (script === undefined) {
    script = look(code)
    known.set(code, script)
  }
  return script
}

/** The stretches of letters and digits of a text, in order. Written by hand: a whole library goes through it. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let start = -1
  let script: Script | null = null
  for (let at = 0; at <= text.length; at += 1) {
    const here = at < text.length ? scriptOf(text.charCodeAt(at)) : null
    if (here === script) continue
    if (script !== null) runs.push({ start, end: at, script })
    start = at
    script = here
  }
  return runs
}
