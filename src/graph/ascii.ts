const ASCII = /^\p{ASCII}*$/u

/** Whether a text has nothing but ASCII, as most words have: then there is no need to look at the tables of Unicode. */
export const isAscii = (text: string): boolean => ASCII.test(text)
