/**
 * Compares us with named libraries on the same input, in the same run: `npm run bench -- PATH`. Without a path, it reads
 * the example digests. The map follows (map.ts). Times depend on the machine, so look at the ratios.
 */
import { join, resolve } from 'node:path'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { importRatios } from './ratios/imports.ts'
import { lineOf } from './ratios/ratio.ts'
import { sceneRatios } from './ratios/scenes.ts'
import { textRatios } from './ratios/texts.ts'

const path = resolve(process.argv[2] ?? join(PACKAGE_FOLDER, 'examples', 'digests'))
const { ratios, view } = await importRatios(path)
const lines = [...(await textRatios(path)), ...ratios, ...(await sceneRatios(view))]
console.table(lines.map(lineOf))
console.log('ratio: how many times better we are than the rival; below 1, the rival is ahead.')
await import('./map.ts')
