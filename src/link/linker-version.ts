/** Raised whenever the same text would be linked otherwise: what older rules linked is linked again. */
export const LINKER_VERSION = '5'
