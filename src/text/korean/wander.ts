import type { wander as english } from '../english/wander.ts'

export const wander: Record<keyof typeof english, string> = {
  stepsUnit: '단계',
  stepsAround: '{title}: {count, number}단계',
}
