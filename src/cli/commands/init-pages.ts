import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { AppError, messageOf } from '../../errors.ts'
import { existing } from '../existing.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { pagesWorkflow } from '../pages-workflow.ts'
import { branchOf, packagePath, requireWithin } from '../repository.ts'

const FILE = '.github/workflows/paperweave.yml'

interface Options {
  notes: string
  package: string
  branch?: string
  force: boolean
}

/** @throws INVALID where there is such a file already */
async function writeWorkflow(path: string, text: string, force: boolean): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' })
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    const why = isThere
      ? 'is there already. Use --force to replace it'
      : `cannot be written: ${messageOf(cause)}`
    throw new AppError('INVALID', `${path} ${why}.`, { cause })
  }
}

/** @throws INVALID for what the workflow would not find when it runs */
async function check(folder: string, { notes, package: what }: Options): Promise<void> {
  const found = await stat(await existing(folder))
  if (!found.isDirectory())
    throw new AppError('INVALID', `"${folder}" is a file. Give the repository's folder.`)
  await requireWithin(folder, notes, '--notes')
  const packed = packagePath(what)
  if (packed !== null) await requireWithin(folder, packed, '--package')
}

export const defineInitPages = (command: Command): Command =>
  command
    .option('--notes <path>', 'the notes, within the repository', '.')
    .option(
      '--package <what>',
      'what npm installs: a name, a packed file in the repository, a git address',
      'paperweave',
    )
    .option('--branch <name>', 'the branch whose pushes publish (default: the one that the repository is on)')
    .option('--force', 'replace a workflow that is there', false)
    .addHelpText(
      'after',
      `
At each push, GitHub imports the notes and publishes the graph on GitHub Pages. docs/publishing.md goes through it in five
steps, and says what to do on GitLab and Cloudflare Pages.
${examples('paperweave init-pages', 'paperweave init-pages --notes notes --package ./paperweave-0.1.0.tgz')}`,
    )
    .action(async (folder = '.', options: Options) => {
      await check(folder, options)
      const { notes, package: what, force } = options
      const found = options.branch ?? (await branchOf(folder))
      const branch = found ?? 'main'
      const path = join(folder, FILE)
      await writeWorkflow(path, pagesWorkflow({ notes, package: what, branch }), force)
      const guess = found === null ? ' No branch was found here: --branch names another.' : ''
      await print(`Written: ${path}
Pushes to the branch "${branch}" publish.${guess}
1. In the repository on GitHub, open Settings, Pages, and choose "GitHub Actions" as the source.
2. Commit the file and push. The graph is at the address that the workflow shows when it is done.`)
    })
