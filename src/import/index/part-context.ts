import type { IdentityFile } from '../../link/identity/identity-file.ts'
import type { StoreWriter } from '../../store/store.ts'
import type { Folds } from './folds.ts'
import type { PaperReader } from './part-of-library.ts'
import type { Records } from './records.ts'

/** What all steps of surveying a part of a library need. */
export interface PartContext {
  writer: StoreWriter
  records: Records
  identity: IdentityFile
  folds: Folds
  reader: PaperReader
}
