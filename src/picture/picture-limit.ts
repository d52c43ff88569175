import type { Scene } from '../graph/scene.ts'
import { LABEL_NAMES } from '../graph/schema.ts'

const count = (value: number): string => value.toLocaleString('en')

/** What a limit left out: `800 of 993 links`, in the words of the picture's language. */
export function cutText(truncated: Scene['truncated'], language: keyof typeof LABEL_NAMES): string {
  if (!truncated) return ''
  const { shown, total, counts } = truncated
  const korean = language === 'ko'
  const what = counts ? LABEL_NAMES[language][counts] : korean ? '관계' : 'links'
  if (total === null) return korean ? `처음 ${count(shown)}개만` : `the first ${count(shown)}`
  if (korean) return `${what} ${count(total)}개 중 ${count(shown)}개`
  return `${count(shown)} of ${count(total)} ${counts ? `${what.toLowerCase()}s` : what}`
}
