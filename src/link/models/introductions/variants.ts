import { by } from '../../rules.ts'
import { foldModel } from '../model-name.ts'
import { SIZES } from '../words.ts'
import { isNew } from './announcements.ts'
import { type FieldText, type Introduction, textOf } from './entry-text.ts'
import { headOf } from './title.ts'

const isWord = (name: string): boolean => !/\s/.test(name) && (name.length >= 4 || /\d/.test(name))

/** The word that a title starts with, if it is unknown: `SPARK` in `SPARK: Synergistic Policy …`, `J1`. */
function subjectOf({ text, mentions }: FieldText): string[] {
  const head = headOf(text)
  if (!head || head.rest === null || !isWord(head.name)) return []
  const known = mentions.some(one => one.start < head.end && one.end > head.start && !isNew(one))
  return known ? [] : [head.name]
}

/** The shortest of the names that this one extends by a hyphen. */
function rootIn(fold: string, roots: ReadonlyMap<string, string>): string | undefined {
  for (let at = fold.indexOf('-'); at >= 0; at = fold.indexOf('-', at + 1)) {
    const root = roots.get(fold.slice(0, at))
    if (root !== undefined) return root
  }
  return undefined
}

/**
 * A name that extends the paper's own model is the paper's own, too: `Z-Image-Edit` beside `Z-Image`, `SPARK-VL-7B` in
 * a paper whose title starts with `SPARK:`. A size makes no other model: `ViTamin-L` is `ViTamin`.
 */
export function ownVariants(found: readonly Introduction[], fields: readonly FieldText[]): Introduction[] {
  if (!fields.some(({ mentions }) => mentions.some(isNew))) return []
  const names = [...found.map(({ canonical }) => canonical), ...subjectOf(textOf(fields, 'title'))]
  const roots = new Map(names.toReversed().map(name => [name.toLowerCase(), name]))
  return fields.flatMap(({ field, mentions }) =>
    mentions.flatMap(one => {
      const fold = one.canonical.toLowerCase()
      const root = rootIn(fold, roots)
      if (!root || !isNew(one) || foldModel(one.canonical) === foldModel(root)) return []
      const rest = fold.slice(root.length + 1)
      const canonical = SIZES.has(rest) || /^[\d.]+$/.test(rest) ? root : one.canonical
      return [{ ...one, canonical, field, ...by('own-variant'), coined: false }]
    }),
  )
}
