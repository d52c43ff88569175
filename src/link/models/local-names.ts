import type { FieldText } from './introductions/entry-text.ts'
import { definedKind } from './introductions/paper-kind.ts'
import { foldModel } from './model-name.ts'

/** From this confidence on, a name is so sure that no abstract can make it mean something else. */
const FIRM = 0.9

/**
 * Drops names that the abstract itself defines as something other than a model, such as "GLA" in "Grouped Latent
 * Attention (GLA)", or "BLIP3-KALE, a dataset of …". Sure names are kept.
 */
export function withoutLocalNames(fields: readonly FieldText[]): FieldText[] {
  const abstract = fields.find(({ field }) => field === 'abstract')?.text
  if (!abstract) return [...fields]
  const kinds = new Map<string, boolean>()
  const isOther = (name: string): boolean => {
    const fold = foldModel(name)
    const known = kinds.get(fold)
    if (known !== undefined) return known
    const other = definedKind(name, abstract) === 'other'
    kinds.set(fold, other)
    return other
  }
  return fields.map(field => {
    const mentions = field.mentions.filter(({ name, confidence }) => confidence >= FIRM || !isOther(name))
    return { ...field, mentions }
  })
}
