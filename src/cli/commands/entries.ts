import { dirname, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { isError } from '../../graph/library.ts'
import { jsonOf, withoutControls } from '../../graph/writable.ts'
import { readEntryLines } from '../../import/entry-lines.ts'
import { readIdentity } from '../../import/read-identity.ts'
import { renderDigest } from '../../sources/render-digest.ts'
import { diagnosticText } from '../diagnostics-text.ts'
import { existing } from '../existing.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { identityFile, settingsOf } from '../session.ts'

export const defineEntries = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <format>', 'one JSON object per line, or a digest')
        .choices(['jsonl', 'digest'])
        .default('jsonl'),
    )
    .option(
      '--base <folder>',
      'folder that the printed sources are relative to (default: the folder of the first path)',
    )
    .addHelpText(
      'after',
      examples(
        'paperweave entries 2024-03-14.txt',
        'paperweave entries ~/notes --base ~/notes > entries.jsonl',
        'paperweave entries note.md --format digest',
      ),
    )
    .action(async (paths: string[], options: { base?: string; format: 'jsonl' | 'digest' }) => {
      const identity = await readIdentity(...identityFile(settingsOf(command)))
      await Promise.all(paths.map(existing))
      const base = resolve(options.base ?? dirname(resolve(paths[0] ?? '.')))
      let isDated = false
      for await (const event of readEntryLines(paths, identity, base)) {
        if (event.kind === 'line') {
          const { entry, line } = event
          await print(
            options.format === 'digest'
              ? withoutControls(renderDigest(entry.date, [entry], isDated))
              : jsonOf(line),
          )
          isDated ||= entry.date !== null
        } else {
          console.error(withoutControls(diagnosticText(event.diagnostic)))
          if (isError(event.diagnostic)) process.exitCode = EXIT_CODES.documents.code
        }
      }
    })
