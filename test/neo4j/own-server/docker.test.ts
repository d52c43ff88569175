import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COMMANDS } from '../../../src/cli/commands.ts'
import { SETTINGS } from '../../../src/settings.ts'
import { adviceOn } from '../../../src/store/neo4j/server-settings.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { missingForMaven, neo4jAdmin } from '../server/maven-server.ts'
import { IMAGE } from '../server/test-server.ts'

const fileOf = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')

interface Service {
  image?: string
  environment: Record<string, string>
}
const compose = parse(await fileOf('docker-compose.yml')) as { services: Record<'neo4j' | 'app', Service> }
const { neo4j, app } = compose.services
const dockerfile = await fileOf('.docker/Dockerfile')

/** Replaces `${NAME:-default}` by the default. */
const withDefaults = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1')

/** The settings as the image spells them: `_` for a dot, `__` for an underscore. */
const configuration = Object.entries(neo4j.environment)
  .filter(([name]) => name !== 'NEO4J_AUTH')
  .map(([name, value]) => {
    const setting = name.slice('NEO4J_'.length).replaceAll('__', '\u0000').replaceAll('_', '.')
    return `${setting.replaceAll('\u0000', '_')}=${withDefaults(value)}`
  })

const missing = await missingForMaven()

/** Docker is rarely available where the tests run. This checks what can be checked without it. */
describe('docker compose', () => {
  test('runs the same server as the tests', () => {
    expect(neo4j.image).toBe(IMAGE)
  })

  test('sets only settings that the app has', () => {
    const known = Object.values(SETTINGS).map(({ env }) => env)
    const inImage = [...dockerfile.matchAll(/(PAPERWEAVE_\w+)=/g)].map(match => match[1])
    for (const name of [...Object.keys(app.environment), ...inImage]) expect(known).toContain(name)
  })

  test('starts a command that exists, with options that it has', async () => {
    const [name, option] = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]')
    const command = await COMMANDS.find(one => one.name === name)?.define(new Command(name))
    expect(command?.options.map(({ long }) => long)).toContain(option)
  })

  test('protects the server from a single query', () => {
    const settings = configuration.map(line => line.split('=') as [string, string])
    expect(adviceOn(new Map(settings))).toEqual([])
  })

  test('uses the same password on both sides', () => {
    expect(withDefaults(neo4j.environment.NEO4J_AUTH ?? '')).toBe(
      `neo4j/${withDefaults(app.environment.PAPERWEAVE_STORE_PASSWORD ?? '')}`,
    )
  })

  test.skipIf(missing)(
    'gives Neo4j a configuration that it understands',
    async () => {
      const home = await temporaryFolder('configuration')
      await mkdir(join(home, 'conf'))
      const check = async (lines: string[]) => {
        await writeFile(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`)
        return neo4jAdmin('org.neo4j.server.startup.Neo4jAdminCommand', home, home, [
          'server',
          'validate-config',
        ])
      }
      expect(configuration.length).toBeGreaterThan(3)
      expect(await check(configuration)).toMatch(/validation successful/)
      await expect(check([...configuration, 'server.no.such.setting=1'])).rejects.toThrow()
    },
    60_000,
  )
})
