import type { Scene } from '../graph/scene.ts'
import type { Translator } from '../text/translator.ts'

/** What a limit left out: `800 of 993 links`, in the words of the picture's language. */
export function cutText(truncated: Scene['truncated'], { say, labels }: Translator): string {
  if (!truncated) return ''
  const { shown, total, counts } = truncated
  if (total === null) return say('pictureTruncatedUnknown', { shown })
  return say('pictureTruncated', { shown, total, what: counts ? labels[counts].within : say('links') })
}
