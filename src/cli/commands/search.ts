import { type Command, Option } from 'commander'
import { AppError } from '../../errors.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { searchOnce } from '../../indexing/local-search.ts'
import { examples } from '../help.ts'
import { hitsText } from '../hits-text.ts'
import { makeSearchIndex } from '../make-index.ts'
import { nothingYet } from '../nothing-yet.ts'
import { print, printText } from '../output.ts'
import { withStore } from '../session.ts'

interface Options {
  limit: string
  label?: Label[]
  json: boolean
  quiet: boolean
}

function limitOf({ limit }: Options): number {
  const most = Number(limit)
  if (Number.isInteger(most) && most >= 1 && most <= 2000) return most
  throw new AppError('INVALID', `--limit takes a whole number from 1 to 2000, not "${limit}".`)
}

export const defineSearch = (command: Command): Command =>
  command
    .option('--limit <number>', 'hits at most', '10')
    .addOption(new Option('--label <label...>', 'only nodes of these labels').choices(LABELS))
    .option('--json', 'print the hits as JSON, with their sentences', false)
    .option('--quiet', 'do not show progress', false)
    .addHelpText(
      'after',
      `
Finds words of commentaries, abstracts and titles, names in any spelling, arXiv ids and addresses, DOIs, dates, #topics,
Korean initial consonants. Where hardly anything is found, words that are typed nearly so are found, too.
${examples(
  'paperweave search token budget over-training',
  'paperweave search https://arxiv.org/abs/2403.08763',
  'paperweave search reinforcement learning --label Paper Topic',
  "paperweave search '#rl' 2024-03 --json",
)}`,
    )
    .action(async (words: string[], options: Options) => {
      const limit = limitOf(options)
      // What stands on a command line is typed to its end.
      const text = `${words.join(' ')} `
      await withStore(command, async (store, settings) => {
        const folder = await makeSearchIndex(store, settings, options.quiet)
        if (folder === null) throw nothingYet()
        const request = { text, limit, offset: 0, labels: options.label ?? [] }
        const answer = await searchOnce(folder, request)
        if (options.json) await print(JSON.stringify(answer, null, 2))
        else await printText(hitsText(answer, text.trim()))
      })
    })
