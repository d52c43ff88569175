import type { Scene } from '../graph/scene.ts'
import type { Translator } from './translator.ts'
import { walkNote } from './walk-note.ts'

/** What a limit left out: `800 of 993 links`, in the words of the picture's language. */
function cutText(truncated: Scene['truncated'], { say, labels }: Translator): string {
  if (!truncated) return ''
  const { shown, total, counts } = truncated
  if (total === null) return say('pictureTruncatedUnknown', { shown })
  return say('pictureTruncated', { shown, total, what: counts ? labels[counts].within : say('links') })
}

/** All that a view leaves out, on one line; empty when that is nothing. */
export function leftOutText(scene: Scene, walk: string | null, translator: Translator): string {
  const { truncated, omitted } = scene
  const own = walkNote(walk, scene, translator)
  const cut = own === undefined ? cutText(truncated, translator) : own
  return [cut, omitted && translator.say('omitted', omitted)].filter(Boolean).join(' · ')
}
