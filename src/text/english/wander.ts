/** What is said of looking around: what is taken into a view, hidden, pinned and chosen together. */
export const wander = {
  stepsUnit: 'steps',
  stepsAround: '{title}: {count, plural, one {# step} other {# steps}}',
  onTheMap: 'On the map',
  pin: 'Pin',
  isPinned: 'Pinned',
  hide: 'Hide',
  showAgain: 'Show again',
  chipHidden: '{count, plural, =1 {{name} hidden} other {# hidden}}: show again',
  chipPinned: '{count, plural, =1 {{name} pinned} other {# pinned}}',
  keyPin: 'pin the node, or let go of it',
  keyHide: 'hide the node',
  spokenHidden: 'Hidden: {names}',
  spokenPinned: 'Pinned: {names}',
  spokenLoose: 'No longer pinned: {names}',
  noneChosen: 'Choose a node first',
  noRoom: 'No more nodes can be told one by one; filters leave out many at once',
} as const
