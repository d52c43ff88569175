/** Writes the tables of the documents from the tables of the sources. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { DOCUMENT_TABLES } from './tables.ts'
import { writeTable } from './write-tables.ts'

for (const document of new Set(DOCUMENT_TABLES.map(table => table.document))) {
  const path = join(PACKAGE_FOLDER, document)
  const text = await readFile(path, 'utf8')
  const tables = DOCUMENT_TABLES.filter(table => table.document === document)
  const written = tables.reduce(writeTable, text)
  if (written !== text) await writeFile(path, written)
  console.log(`${document}: ${written === text ? 'unchanged' : 'written'}`)
}
