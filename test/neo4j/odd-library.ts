import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export const EXAMPLES = fileURLToPath(new URL('../../examples/digests', import.meta.url))

export const openEmbedded = async () => openStore(readSettings({ home: await temporaryFolder('home') }, {}))

export const load = (store: GraphStore, paths: string[]) =>
  importLibrary(store, { paths, identity: NO_IDENTITY, prune: false })

/** A text with everything that could break CSV. */
export async function oddDigest(): Promise<string> {
  const file = join(await temporaryFolder('odd'), 'odd.jsonl')
  const odd = {
    id: 'odd',
    title: 'Quotes "here", commas; \\ backslash \\" and \'one\'',
    authors: ['O"Brien, A;B', '김서연 🎬'],
    keywords: ['a;b', 'c|d', '"'],
    year: 2024,
    abstract:
      'First line.\nSecond, "line".\r\nThird\ttab \\n not a line. \\u0041\u0000\u0007\u001f\u009b\u2028\u202e\ufeff\uffff end.',
  }
  await writeFile(file, `${JSON.stringify(odd)}\n`)
  return file
}
