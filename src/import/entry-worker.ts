import type { Statement } from '../graph/records.ts'
import { type EntryReading, readEntry } from '../link/read-entry.ts'
import { workInThread } from '../work-thread.ts'

workInThread<Statement[], EntryReading[]>(entries => entries.map(readEntry))
