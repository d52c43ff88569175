import type { Command } from 'commander'
import { AppError } from '../../errors.ts'
import { openStore } from '../../store/open.ts'
import { copyStore } from '../../transfer/copy-store.ts'
import { count } from '../count.ts'
import { print } from '../output.ts'
import { settingsOf } from '../session.ts'

export const defineCopy = (command: Command): Command =>
  command
    .requiredOption('--from <store>', 'embedded, or neo4j://…')
    .requiredOption('--to <store>', 'embedded, or neo4j://…')
    .addHelpText(
      'after',
      `
The user and password of Neo4j come from the environment, as they do for every command.

Examples:
  paperweave copy --from embedded --to neo4j://localhost:7687
  paperweave --home ./backup copy --from neo4j://localhost:7687 --to embedded`,
    )
    .action(async (options: { from: string; to: string }) => {
      if (options.from === options.to)
        throw new AppError('INVALID', '--from and --to name the same store. Name an empty one with --to.')
      const settings = settingsOf(command)
      const from = await openStore({ ...settings, store: options.from })
      try {
        const to = await openStore({ ...settings, store: options.to })
        try {
          const { content } = await copyStore(from, to)
          await print(
            `Copied and compared: ${count(content.nodes, 'node')}, ${count(content.relationships, 'relationship')}, content ${content.hash.slice(0, 16)} in both.`,
          )
        } finally {
          await to.close()
        }
      } finally {
        await from.close()
      }
    })
