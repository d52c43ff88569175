/** What is said of looking around: what is taken into a view, hidden, pinned and chosen together. */
export const wander = {
  stepsUnit: 'steps',
  stepsAround: '{title}: {count, plural, one {# step} other {# steps}}',
} as const
