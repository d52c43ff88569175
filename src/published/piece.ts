/**
 * A piece of a published folder is a classic script that hands over compressed data. Pages in a sandboxed frame may load
 * scripts from hosts that send no CORS headers, while `fetch` and modules may not; and such a folder also opens from a
 * disk. Compressed here, a piece is small on hosts that compress nothing.
 */

/** The function that pieces call, a property of `window`. */
export const RECEIVER = 'paperweavePiece'

/** The folder of the pieces. */
export const DATA_FOLDER = 'data'

export const pieceAddress = (name: string): string => `${DATA_FOLDER}/${name}.js`

/** The script of a piece. @param data compressed (`deflate`) and written as base64 */
export const pieceScript = (name: string, data: string): string =>
  `${RECEIVER}(${JSON.stringify(name)},"${data}")\n`

/** The attribute of `<html>` with the name of the first piece. Without it, a page asks a server. */
export const LIBRARY_ATTRIBUTE = 'data-library'

/** The attribute of `<html>` with the view that a page shows if its address names none. */
export const VIEW_ATTRIBUTE = 'data-view'
