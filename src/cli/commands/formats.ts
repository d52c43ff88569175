import type { Command } from 'commander'
import { jsonOf } from '../../graph/writable.ts'
import type { Format } from '../../sources/format.ts'
import { FORMATS } from '../../sources/registry.ts'
import { examples } from '../help.ts'
import { print, printText } from '../output.ts'

/** Backticks and stars of Markdown say nothing in a terminal. */
const plain = (markdown: string): string => markdown.replaceAll(/[`]|\*\*/g, '')

const formatText = ({ title, extensions, looksLike, example }: Format): string =>
  [
    `${title} (${extensions.join(', ')})`,
    `  ${plain(looksLike)}`,
    '',
    ...example
      .trimEnd()
      .split('\n')
      .map(line => `    ${line}`.trimEnd()),
  ].join('\n')

export const defineFormats = (command: Command): Command =>
  command
    .option('--json', 'as JSON', false)
    .addHelpText(
      'after',
      `
The content of a file decides its format, not its name; every file may also be compressed (.gz). To see what is
understood of a file, run "paperweave entries FILE".
${examples('paperweave formats', "paperweave formats --json | jq -r '.[].extensions[]'")}`,
    )
    .action(async ({ json }: { json: boolean }) => {
      const told = FORMATS.map(({ id, title, extensions, looksLike, example }) => {
        return { id, title, extensions, looksLike, example }
      })
      await (json ? print(jsonOf(told, 2)) : printText(FORMATS.map(formatText).join('\n\n')))
    })
