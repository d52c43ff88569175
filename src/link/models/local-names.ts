import type { FieldText } from './introductions/entry-text.ts'
import { definedKind } from './introductions/paper-kind.ts'
import { foldModel } from './model-name.ts'

/** Known names that stand so firmly that no abstract can make something else of them. */
const FIRM = 0.9

/**
 * Drops the names that an abstract itself says are no models: "GLA" where it is "Grouped Latent Attention (GLA)",
 * "BLIP3-KALE, a dataset of …". Only names that could be something else are asked about.
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
