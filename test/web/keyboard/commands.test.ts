import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_FOLDER } from '../../../src/package-folder.ts'
import { answerKey, commandsIn } from '../../../web/keyboard/answer-key.ts'
import { COMMANDS, type Command, capsOf } from '../../../web/keyboard/commands.ts'

const press = (key: string, held: 'altKey' | 'ctrlKey' | 'metaKey' | null = null) => {
  const event = { key, altKey: false, ctrlKey: false, metaKey: false, prevented: false, preventDefault() {} }
  if (held) event[held] = true
  event.preventDefault = () => {
    event.prevented = true
  }
  return event
}

/** What a page is asked for when a key is pressed. */
function pressedOnPage(event: ReturnType<typeof press>): string[] {
  const asked: string[] = []
  answerKey(
    'page',
    {
      search: () => asked.push('search'),
      turn: () => asked.push('turn'),
      open: dialog => asked.push(dialog),
    },
    event,
  )
  return asked
}

describe('a key', () => {
  it('runs its command, and keeps the browser from its own', () => {
    const event = press('/')
    expect(pressedOnPage(event)).toEqual(['search'])
    expect(event.prevented).toBe(true)
    expect(pressedOnPage(press('?'))).toEqual(['help'])
    for (const held of ['ctrlKey', 'metaKey'] as const)
      expect(pressedOnPage(press('k', held))).toEqual(['palette'])
  })

  it('is left to the browser when no command has it, or together with Ctrl, Alt or Cmd', () => {
    for (const event of [press('x'), press('/', 'ctrlKey'), press('/', 'altKey'), press('/', 'metaKey')]) {
      expect(pressedOnPage(event)).toEqual([])
      expect(event.prevented).toBe(false)
    }
  })

  it('works only where its command says', () => {
    expect(pressedOnPage(press('Escape'))).toEqual([])
    let cleared = 0
    answerKey('panel', { clear: () => (cleared += 1) }, press('Escape'))
    expect(cleared).toBe(1)
  })
})

describe('the table of commands', () => {
  it('has each key once in each place', () => {
    for (const where of ['page', 'graph', 'panel', 'query'] as const)
      expect(commandsIn(where).size).toBeGreaterThan(0)
  })

  it('refuses a key that two commands claim', () => {
    const again: Command = { where: ['graph', 'page'], keys: ['?'], text: 'help', run: () => undefined }
    expect(() => commandsIn('page', [...Object.values(COMMANDS), again])).toThrow('have the key ?')
    expect(() => commandsIn('graph', [...Object.values(COMMANDS), again])).not.toThrow()
  })

  it('writes keys as they stand on a keyboard', () => {
    expect(capsOf(COMMANDS.step)).toEqual(['←', '↑', '→', '↓'])
    expect(capsOf(COMMANDS.run)).toEqual(['Ctrl Enter'])
    expect(capsOf(COMMANDS.palette)).toEqual(['Ctrl K'])
  })

  it('is the only place that tells one key from another', async () => {
    const web = join(PACKAGE_FOLDER, 'web')
    const files = (await readdir(web, { recursive: true })).filter(path => /\.tsx?$/.test(path))
    const asking: string[] = []
    for (const path of files) {
      const text = await readFile(join(web, path), 'utf8')
      if (/\bkey === '[A-Z/?]|event\.key\b|event\.code\b|case 'Escape'|<kbd>[^{]/.test(text))
        asking.push(path)
    }
    // Enter takes the first of what a search found: a habit of its field. The embed is small and has no commands. In
    // a grid, keys mean what they mean in every grid.
    expect(asking.sort()).toEqual([
      join('components', 'node-box.tsx'),
      join('embed', 'walk.ts'),
      join('table', 'node-table.tsx'),
    ])
  })
})
