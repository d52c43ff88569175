/** Raise it whenever the same text would be linked differently: libraries linked by older rules are then linked again. */
export const LINKER_VERSION = '12'
