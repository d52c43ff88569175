import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importLibrary } from '../../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru']

/** A word of its own for each number. */
export const wordOf = (number: number): string =>
  [...String(number)].map(digit => SYLLABLES[Number(digit)]).join('')

const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1)

/** A digest of one paper, which shares no word with any other. */
function digestOf(number: number, rest: string): string {
  const word = wordOf(number)
  const net = `${capital(word)}Net`
  return `2024-05-06
https://arxiv.org/abs/2405.${number}
${net}: ${word}ing
(${capital(word)} Q${word})
${net}을 제안합니다. ${rest}
#${word}
`
}

/** A folder of digests that is imported into a store. */
export interface Library {
  put: (number: number, rest?: string) => Promise<void>
  remove: (number: number) => Promise<void>
  import: () => Promise<void>
}

/** Fills a store with the digests 10,000, 10,001 and so on. */
export async function libraryOf(store: GraphStore, digests: number): Promise<Library> {
  const folder = join(await temporaryFolder('plans'), 'notes')
  const fileOf = (number: number) => join(folder, `${number}.txt`)
  const library: Library = {
    put: (number, rest = '') => writeFile(fileOf(number), digestOf(number, rest)),
    remove: number => rm(fileOf(number)),
    import: async () => {
      await importLibrary(store, { paths: [folder], identity: NO_IDENTITY, prune: true })
    },
  }
  await mkdir(folder)
  for (let number = 10_000; number < 10_000 + digests; number += 1) await library.put(number)
  await library.import()
  return library
}
