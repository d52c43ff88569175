import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'

const WEB = join(PACKAGE_FOLDER, 'web')
const inWeb = (await readdir(WEB, { recursive: true })).map(path => path.replaceAll('\\', '/'))
const filesOf = (ending: RegExp) =>
  Promise.all(
    inWeb
      .filter(path => ending.test(path))
      .map(async path => ({ path, text: await readFile(join(WEB, path), 'utf8') })),
  )
const sheets = (await filesOf(/\.css$/)).map(({ path, text }) => ({
  path,
  text: text.replace(/\/\*[\s\S]*?\*\//g, ''),
}))
const sources = await filesOf(/\.tsx?$/)

interface Rule {
  selector: string
  declarations: string[]
}

const rulesOf = (text: string): Rule[] =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: body
      .split(';')
      .map(one => one.trim())
      .filter(one => one !== ''),
  }))

const definedIn = (text: string): string[] => {
  const selectors = rulesOf(text.replace(/:global\([^)]*\)/g, '')).map(({ selector }) => selector)
  return selectors.flatMap(selector => [...selector.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name))
}

/** The classes that scripts take from stylesheets, as `file.module.css name`. */
const used = new Set(
  sources.flatMap(({ path, text }) =>
    [...text.matchAll(/^import (\w+) from '(.+\.module\.css)'$/gm)].flatMap(([, name, from = '']) =>
      [...text.matchAll(new RegExp(`(?<![-/\\w])${name}\\.(\\w+)`, 'g'))].map(
        ([, one]) => `${posix.join(posix.dirname(path), from)} ${one}`,
      ),
    ),
  ),
)

describe('the stylesheets', () => {
  it('define each class that a component takes, and no other', () => {
    const modules = sheets.filter(({ path }) => path.endsWith('.module.css'))
    const defined = new Set(
      modules.flatMap(({ path, text }) => definedIn(text).map(name => `${path} ${name}`)),
    )
    expect([...defined].sort()).toEqual([...used].sort())
    expect(defined.size).toBeGreaterThan(50)
  })

  it('know no class outside of modules', () => {
    const global = sheets.filter(({ path }) => !path.endsWith('.module.css'))
    expect(global.flatMap(({ text }) => definedIn(text))).toEqual([])
    const named = sources.filter(({ text }) => /className="|classList|className = '\w/.test(text))
    expect(named.map(({ path }) => path)).toEqual([])
  })

  it('say nothing twice', () => {
    const seen = new Map<string, string>()
    const repeated: string[] = []
    for (const { path, text } of sheets) {
      for (const { selector, declarations } of rulesOf(text)) {
        const body = declarations.toSorted().join('; ')
        const before = seen.get(body)
        if (declarations.length > 2 && before !== undefined) repeated.push(`${before} = ${path} ${selector}`)
        seen.set(body, `${path} ${selector}`)
      }
    }
    expect(repeated).toEqual([])
  })
})
