import { type Command, InvalidArgumentError, Option } from 'commander'
import { type DumpListener, openDump } from '../../enrich/services/dump.ts'
import { AppError } from '../../errors.ts'
import { SERVICE_NAMES, type ServiceName } from '../../graph/services.ts'
import { chosenServices } from '../chosen-services.ts'
import { existing } from '../existing.ts'
import { examples } from '../help.ts'
import { previewEnrich, runEnrich, runUndo } from '../run-enrich.ts'
import { withStore } from '../session.ts'

interface Options {
  source?: ServiceName[]
  undo?: ServiceName
  limit?: number
  dryRun: boolean
  quiet: boolean
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1.')
  return Number(text)
}

const sourceOption = (flags: string, description: string): Option =>
  new Option(flags, description).choices(SERVICE_NAMES)

export const defineEnrich = (command: Command): Command =>
  command
    .addOption(sourceOption('--source <name...>', 'ask only these services'))
    .option(
      '--limit <number>',
      'ask each service about so many papers at most, the newest first',
      wholeNumber,
    )
    .option('--dry-run', 'say what would be asked, and ask nothing', false)
    .addOption(
      sourceOption('--undo <source>', 'take back everything that a service said').conflicts([
        'source',
        'limit',
        'dryRun',
      ]),
    )
    .option('--quiet', 'do not show progress', false)
    .addHelpText(
      'after',
      `
What services say fills what no digest says: authors, abstract, day, DOI, venue, affiliations, and citations between
papers of the graph. A digest's own words always win. Answers are kept in the home folder: Ctrl-C loses none of them.
${examples(
  'paperweave enrich --dry-run',
  'paperweave enrich --source openalex --limit 500',
  'paperweave enrich arxiv-metadata-oai-snapshot.json.gz',
  'paperweave enrich --undo openalex',
)}`,
    )
    .action(async (given: string[], { source, undo, limit, dryRun, quiet }: Options) => {
      if (given.length > 0 && (undo || source))
        throw new AppError(
          'INVALID',
          `${undo ? '--undo' : '--source'} goes with no dumps: leave out one of the two.`,
        )
      const dumps = await Promise.all(given.map(existing))
      await withStore(command, async (store, settings) => {
        if (undo) return runUndo(store, settings, undo, quiet)
        const open = async (listener: DumpListener) =>
          dumps.length === 0
            ? chosenServices(settings, source)
            : Promise.all(dumps.map(path => openDump(path, listener)))
        const options = { open, limit: limit ?? null, quiet }
        return dryRun ? previewEnrich(store, options) : runEnrich(store, settings, options)
      })
    })
