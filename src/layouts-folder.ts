import { join } from 'node:path'
import { databaseFolder } from './database-folder.ts'
import { HOME } from './home-folder.ts'
import type { Settings } from './settings.ts'

/** Where the maps of a store are kept: in the home folder, for each database apart. */
export const layoutsFolder = (settings: Settings): string =>
  join(settings.home, HOME.layouts, databaseFolder(settings))
