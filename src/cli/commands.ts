import type { Command } from 'commander'
import { copyCommand } from './commands/copy.ts'
import { entriesCommand } from './commands/entries.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { historyCommand, reportCommand, rollbackCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { queryCommand } from './commands/query.ts'
import { serveCommand } from './commands/serve.ts'
import { startCommand } from './commands/start.ts'

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly (() => Command)[] = [
  startCommand,
  importCommand,
  serveCommand,
  queryCommand,
  explainCommand,
  entriesCommand,
  reportCommand,
  historyCommand,
  rollbackCommand,
  exportCommand,
  copyCommand,
]
