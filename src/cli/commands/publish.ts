import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { sizeOf } from '../../graph/library.ts'
import { publish } from '../../publish/publish.ts'
import { LANGUAGE_CODES, type Language } from '../../text/languages.ts'
import { count } from '../count.ts'
import { examples } from '../help.ts'
import { asOutputError, print } from '../output.ts'
import { progressView } from '../progress.ts'
import { withStore } from '../session.ts'

interface Options {
  base?: string
  title?: string
  language: Language
  only?: string[]
  privateCommentary: boolean
  quiet: boolean
}

function readBase(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null
  if (!address || !/^https?:$/.test(address.protocol))
    throw new InvalidArgumentError('It takes an address such as https://me.github.io/papers/.')
  address.search = ''
  address.hash = ''
  return address.href.endsWith('/') ? address.href : `${address.href}/`
}

export const definePublish = (command: Command): Command =>
  command
    .option(
      '--base <url>',
      'where the folder will be, for feeds and link previews (PAPERWEAVE_PUBLIC_URL)',
      readBase,
    )
    .option('--title <name>', 'what feeds and pages to read are called (PAPERWEAVE_TITLE)')
    .addOption(
      new Option('--language <code>', 'language of previews and pictures; readers have theirs in the viewer')
        .choices(LANGUAGE_CODES)
        .default('en'),
    )
    .option('--only <what...>', 'these views, and the papers of these topics and digests, by name and key')
    .option('--private-commentary', 'leave out what digests say in their own words', false)
    .option('--quiet', 'do not show progress', false)
    .addHelpText(
      'after',
      `
The folder needs no server: GitHub Pages, Netlify, S3 or any host of files shows it, also below a path. Publish into the
same folder again, and no node moves and only what changed is written.
${examples(
  'paperweave publish site --base https://me.github.io/papers/',
  'paperweave publish site --only library topics --private-commentary',
  'paperweave publish site --only topic:scaling-law',
)}`,
    )
    .action(async (folder: string, options: Options) => {
      const progress = progressView(options.quiet)
      await withStore(command, async (store, settings) => {
        const base = options.base ?? (settings.publicUrl === '' ? null : readBase(settings.publicUrl))
        const onProgress = (what: string, done: number, total: number) =>
          progress.show({ phase: 'publish', done, total, what })
        const { only = [], language, privateCommentary, title = settings.title } = options
        const published = await publish(
          store,
          { ...settings, title },
          {
            folder: resolve(folder),
            base,
            language,
            only,
            privateCommentary,
            onProgress,
          },
        )
          .catch(error => {
            throw asOutputError(error, folder)
          })
          .finally(() => progress.stop())
        const { files, written, bytes, nodes, views, lists, boxed } = published
        const news =
          written === 0 ? 'nothing has changed' : `${count(written, 'file')} written, ${sizeOf(bytes)}`
        await print(
          `${folder}: ${count(nodes, 'node')}, ${count(views.length, 'view')}, ${count(files, 'file')}; ${news}.`,
        )
        for (const { label, nodes: paged, least, all } of lists)
          if (paged.length > 0)
            await print(
              `Pages of ${count(paged.length, label.toLowerCase())} with ${least} papers or more (of ${all.toLocaleString('en')}).`,
            )
        for (const { writing, text } of boxed)
          await print(
            `Pictures show boxes for ${writing} letters, as in “${text}”: no font of this machine has them. Install one (on Debian and Ubuntu fonts-noto-cjk has Chinese, Japanese and Korean, fonts-noto the others) and publish again.`,
          )
        if (base) await print(`Put the folder on its host: it will be at ${base}`)
        else
          await print('Give --base with its address for feeds, a sitemap, and pictures in previews of links.')
      })
    })
