/** What programs for tasks write below one: when it was worked on, and when it is due. */
const CLOCK =
  /^\s{0,40}(?:[-*+]\s)?(?::(?:LOGBOOK|END):|CLOCK: \[[^\]]{1,40}\][-\]\s=>:.[\w]{0,80}|(?:SCHEDULED|DEADLINE): <[^>]{1,40}>)$/

/** A line, unless it only says when somebody worked on a task. */
export const withoutClock = (line: string): string[] =>
  line.length < 200 && CLOCK.test(line.trimEnd()) ? [] : [line]
