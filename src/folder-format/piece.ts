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

/** The attribute of `<html>` with the query string of what a page shows as far as its own address does not say. */
export const ADDRESS_ATTRIBUTE = 'data-address'

/** The attribute of an element that holds the data of a piece inside of a page, which then needs no script for it. */
export const PIECE_ATTRIBUTE = 'data-piece'

/**
 * The attribute of `<html>` of a page that is one file, with the address of the viewer that it is from; empty where
 * nobody else could open that.
 */
export const VIEWER_ATTRIBUTE = 'data-viewer'

/** The attribute of `<html>` with what such a page says of what it leaves out. */
export const NOTE_ATTRIBUTE = 'data-note'
