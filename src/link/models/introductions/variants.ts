import { by } from '../../rules.ts'
import { foldModel } from '../model-name.ts'
import { SIZES } from '../words.ts'
import { isNew } from './announcements.ts'
import { type FieldText, type Introduction, textOf } from './entry-text.ts'
import { headOf } from './title.ts'

/** The word that a title starts with, if it is unknown: `SPARK` in `SPARK: Synergistic Policy …`, `J1`. */
function subjectOf({ text, mentions }: FieldText): string[] {
  const head = headOf(text)
  if (!head || head.rest === null || !/^(?:\S{4,}|\S*\d\S*)$/.test(head.name)) return []
  const known = mentions.some(one => one.start < head.end && one.end > head.start && !isNew(one))
  return known ? [] : [head.name]
}

/**
 * A name that extends the paper's own model is the paper's own, too: `Z-Image-Edit` beside `Z-Image`, `SPARK-VL-7B` in
 * a paper whose title starts with `SPARK:`. A size makes no other model: `ViTamin-L` is `ViTamin`.
 */
export function ownVariants(found: readonly Introduction[], fields: readonly FieldText[]): Introduction[] {
  const roots = [...found.map(({ canonical }) => canonical), ...subjectOf(textOf(fields, 'title'))]
  return fields.flatMap(({ field, mentions }) =>
    mentions.flatMap(one => {
      const fold = one.canonical.toLowerCase()
      const root = roots.find(name => fold.startsWith(`${name.toLowerCase()}-`))
      if (!root || !isNew(one) || foldModel(one.canonical) === foldModel(root)) return []
      const rest = fold.slice(root.length + 1)
      const canonical = SIZES.has(rest) || /^[\d.]+$/.test(rest) ? root : one.canonical
      return [{ ...one, canonical, field, ...by('own-variant'), coined: false }]
    }),
  )
}
