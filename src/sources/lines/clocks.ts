import { isPlanning } from '../fields/task-states.ts'

const DRAWER = /^\s{0,40}(?:[-*+]\s)?:(?:LOGBOOK|END):$/

/** A line, unless it only says when somebody worked on a task. */
export const withoutClock = (line: string): string[] =>
  line.length < 200 && (DRAWER.test(line.trimEnd()) || isPlanning(line)) ? [] : [line]
