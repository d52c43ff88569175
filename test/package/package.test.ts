import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { readImports } from '../architecture/imports.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type Packed, packBuilt } from './pack.ts'
import { runNpm } from './run-npm.ts'

/** Everything that a package may hold. */
const ALLOWED = [
  /^dist\/src\/cypher\/syntax\/generated\/(LICENSES\.md|neo4j-grammar\.mjs)$/,
  /^(package\.json|README\.md|LICENSE)$/,
  /^dist\/src\/[\w/-]+\.js$/,
  /^dist\/web\/(index\.html|embed\.html|single-file\.html|icon\.svg|licenses\.md)$/,
  /^dist\/web\/assets\/[\w.-]+\.(js|css)$/,
  /^dist\/web\/(embed|from-disk)\.js$/,
  /^dist\/element\/(paperweave-graph\.js|types\/[\w/-]+\.d\.ts)$/,
  /^examples\/embeds\/[\w-]+\.(html|md|tsx)$/,
  /^cypher\/(views|queries)\/[\w-]+\.cypher$/,
  /^examples\/digests\/[\w-]+\.(md|txt)$/,
]
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ENOTCACHED/

const packageFile = JSON.parse(await readFile(join(PACKAGE_FOLDER, 'package.json'), 'utf8'))

let packed: Packed
beforeAll(async () => {
  packed = await packBuilt()
}, 240_000)

let server: ChildProcess | undefined
afterAll(async () => {
  if (server === undefined || server.exitCode !== null) return
  server.kill('SIGINT')
  await once(server, 'close')
})

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(PACKAGE_FOLDER, folder), { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(({ name }) => name)
}

describe('the package', () => {
  it('holds nothing but what is meant for it', () => {
    expect(packed.files.filter(file => !ALLOWED.some(pattern => pattern.test(file)))).toEqual([])
  })

  it('holds every compiled file, every Cypher file and every example', async () => {
    const names = packed.files.map(file => file.split('/').at(-1))
    // What only the build and the compiler read of the bundled grammar stays behind.
    const shipped = (await filesBelow('src')).filter(name => !/^made-from$|\.d\.mts$/.test(name))
    const compiled = shipped.map(name => name.replace(/\.ts$/, '.js'))
    for (const name of [...compiled, ...(await filesBelow('cypher')), ...(await filesBelow('examples'))])
      expect(names).toContain(name)
    expect(packed.files).toEqual(
      expect.arrayContaining(['LICENSE', 'dist/web/index.html', 'dist/web/embed.html']),
    )
  })

  it('depends on the packages that src imports, and on no others', async () => {
    const imports = await readImports(PACKAGE_FOLDER)
    const inSrc = imports.filter(({ from, to }) => from.startsWith('src/') && !/^(src\/|node:)/.test(to))
    const nameOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0]
    const packages = inSrc.filter(({ typeOnly }) => !typeOnly).map(({ to }) => nameOf(to))
    const expected = [...new Set(packages)].sort()
    expect(Object.keys(packageFile.dependencies).sort()).toEqual(expected)
  })

  it('shows the examples in an empty folder', async context => {
    const folder = await temporaryFolder('empty')
    await copyFile(packed.tarball, join(folder, 'paperweave.tgz'))
    try {
      await runNpm(folder, 'install', '--prefix', '.', '--prefer-offline', './paperweave.tgz')
    } catch (error) {
      if (!NO_NETWORK.test(String(error))) throw error
      context.skip('The package was not installed, as the registry of npm cannot be reached.')
    }
    const said = await runNpm(folder, 'exec', '--no', '--', 'paperweave', '--version')
    expect(said.trim()).toBe(packageFile.version)
    const address = await start(folder)
    const page = await (await fetch(`${address}/`)).text()
    const script = /<script[^>]* src="([^"]+\.js)"/.exec(page)?.[1] ?? 'no script'
    expect((await fetch(new URL(script, `${address}/`))).status).toBe(200)
    const scene = decodeScene(await (await fetch(`${address}/api/scenes/library`)).arrayBuffer())
    expect(scene.nodes.key.length).toBeGreaterThan(100)
    expect(await (await fetch(`${address}/picture.svg?view=topics`)).text()).toMatch(
      /^<svg[\s\S]*<\/svg>\s*$/,
    )
    const png = Buffer.from(await (await fetch(`${address}/picture.png?view=topics`)).arrayBuffer())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
  }, 240_000)
})

/** Starts what was installed, and waits for its address. */
async function start(folder: string): Promise<string> {
  const main = join(folder, 'node_modules/paperweave', packageFile.bin.paperweave)
  const child = spawn(process.execPath, [main, 'start', '--no-open', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, PAPERWEAVE_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = child
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said += String(chunk)
    })
  }
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\S+/)
  return /http:\S+/.exec(said)?.[0] ?? ''
}
