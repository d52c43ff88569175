import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from './package-folder.ts'

const { version, engines } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8'))

/** The version of the package. */
export const PACKAGE_VERSION: string = version
/** The oldest Node that it runs on: `20.19` of `>=20.19`. */
export const LEAST_NODE: string = String(engines.node).slice(2)
