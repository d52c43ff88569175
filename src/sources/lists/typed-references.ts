import type { TypedLines } from '../lines/typed-lines.ts'
import { isMedical } from './people-first.ts'

/** `[1] Jane Doe, …` */
const NUMBERED = /^\s{0,3}\[\d{1,4}\]\s+(?=["“\p{Lu}])/u
/** `Doe, J., & Roe, M. (2024). …` */
const AUTHORS_FIRST =
  /^(?=\p{Lu}[\p{L}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,4}[,&. (])[^()]{4,1000}\((?:19|20)\d{2}[a-z]?(?:, [\p{L}\d ]{1,20})?\)\. /u
/** `OpenAI. (2023). …` */
const GROUP_FIRST = /^\p{Lu}[\p{L}\d .&'’-]{1,60}\. \((?:19|20)\d{2}[a-z]?(?:, [\p{L}\d ]{1,20})?\)\. (?=\S)/u
/** `doi:10.1000/1`, which is no link yet. */
const BARE_DOI = /(?<![\w/.])doi:?\s?(?=10\.\d{4,9}\/\S)/gi
/** `- 2403.00001 A Title`, `- arXiv:2403.00001v2 [cs.CL] A Title`: an id before a title, which is no link yet. */
const BARE_ARXIV =
  /^(\s{0,8}(?:[-*+•]|\d{1,4}[.)])\s{1,3})\[?(?:arxiv:\s?)?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,2})?\]?(?:\s\[[a-z-]{2,8}\.[a-z-]{2,8}\])?[\s:,–—-]{1,4}(?=\p{L})/iu
/** `A Title[J]. …`, `A Title[C]//…`: the marks of Chinese references. */
const GB_T = /\[(?:J|C|M|D|A|R|N|P|S|Z|DB|CP|EB)(?:\/OL)?\](?:\s?\/\/|\s?\.)?\s?/g
/** A line below a term, as in lists of definitions: `: what it is`. */
const DEFINITION = /^\s{0,3}: {1,3}(?=\S)/
const LONGEST = 4_000

const begins = (line: string): boolean =>
  line.length <= LONGEST &&
  (NUMBERED.test(line) || isMedical(line) || AUTHORS_FIRST.test(line) || GROUP_FIRST.test(line.slice(0, 120)))

/** How many lines of a text are references. */
export const referencesIn = (texts: readonly string[]): number => texts.filter(begins).length

/** Lines of a list of references as people type or paste it, as items of a list; a single one is part of a text. */
export function withReferences(texts: readonly string[]): string[] {
  const several = referencesIn(texts) >= 2
  return texts.map(line => {
    const item = several && begins(line) ? `- ${line.replace(NUMBERED, '')}` : line
    return line.length <= LONGEST
      ? item
          .replace(BARE_ARXIV, '$1https://arxiv.org/abs/$2 ')
          .replace(BARE_DOI, 'https://doi.org/')
          .replace(GB_T, '. ')
          .replace(DEFINITION, '- ')
      : line
  })
}

/** A document with its references as items of a list. */
export const referencesAsItems = (lines: TypedLines): TypedLines => ({
  ...lines,
  texts: withReferences(lines.texts),
})
