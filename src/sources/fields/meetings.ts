/** Words about meetings, as parts of regular expressions that ignore case. */

/** What meetings and their minutes are called. */
export const MINUTES =
  'meetings?|minutes|sync|stand-?up|sitzung|protokoll|réunion|reunión|acta|회의|会議|会议'

/** What those who met are called. */
export const PRESENT =
  'present|attendees|participants|attending|in attendance|anwesende?|teilnehmer(?:innen)?|présents|asistentes|presentes|참석자?|출석자?|出席者?|参加者|参会人员|与会(?:者|人员)|到场'

/** Meetings at which papers are read. */
export const READING_GROUP = 'reading group|journal club|paper club|(?:lab|group) (?:meeting|seminar)'

/** `Week 3`, `Session 2`, `3주차`, `第2回` */
export const NUMBERED_MEETING = String.raw`(?:week|session|day|lecture|meeting|class|unit|module|woche|sitzung|semaine|semana|séance)\s?#?\d{1,3}|제?\s?\d{1,3}\s?(?:주차|회차|강|회)|第\s?[\d一二三四五六七八九十]{1,3}\s?(?:週|回|周|讲|講|课|課|次)`
