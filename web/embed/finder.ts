import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { readable } from '../../src/graph/writable.ts'
import type { EmbedTexts } from '../../src/text/said-by-embeds.ts'
import { make } from './elements.ts'
import styles from './finder.module.css'

/** Finders on a page, so that each has a list of its own. */
let made = 0

/** A field that finds nodes by their names: browsers offer the names that fit. */
export function makeFinder(scene: Scene, texts: EmbedTexts, onFind: (key: string) => void): HTMLElement {
  const field = make('input', styles.finder)
  const names = make('datalist', '')
  made += 1
  names.id = `names-${made}`
  field.type = 'search'
  field.placeholder = texts.page.search
  field.setAttribute('aria-label', texts.page.search)
  field.setAttribute('list', names.id)
  const keys = new Map<string, string>()
  for (const [node, key] of scene.nodes.key.entries()) {
    const name = readable(scene.nodes.name[node] ?? '')
    keys.set(name, key)
    const option = make('option', '')
    option.value = name
    option.label = texts.labels[labelOf(scene, node)].one
    names.append(option)
  }
  /** The shortest name with a text. */
  const nearest = (text: string): string | undefined => {
    const wanted = text.toLowerCase()
    const fitting = [...keys.keys()].filter(name => name.toLowerCase().includes(wanted))
    return fitting.sort((a, b) => a.length - b.length)[0]
  }
  const find = (name: string | undefined) => {
    const key = name === undefined ? undefined : keys.get(name)
    field.setAttribute('aria-invalid', String(key === undefined && field.value !== ''))
    if (key !== undefined) onFind(key)
  }
  // Choosing from the list puts a whole name into the field.
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid')
    if (keys.has(field.value)) find(field.value)
  })
  field.addEventListener('change', () => {
    if (!keys.has(field.value)) find(nearest(field.value.trim()))
  })
  const box = make('search', styles.box)
  box.append(field, names)
  return box
}
