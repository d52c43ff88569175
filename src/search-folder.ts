import { join } from 'node:path'
import { databaseFolder } from './database-folder.ts'
import { HOME } from './home-folder.ts'
import type { Settings } from './settings.ts'

/** Where the search index of a store is kept: in the home folder, for each database apart. */
export const searchFolder = (settings: Settings): string =>
  join(settings.home, HOME.search, databaseFolder(settings))
