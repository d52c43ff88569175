import { basename, extname } from 'node:path'
import { EXTENSIONS } from '../registry.ts'

export interface FileName {
  /** As it is in the folder. */
  name: string
  /** Without extension, if that is one of a format. */
  stem: string
  /** In lower case, with its dot and without `.gz`; empty if there is none. */
  extension: string
}

export const isGzip = (path: string): boolean => /\.gz$/i.test(path)

/** The parts of a file's name. */
export function fileNameOf(path: string): FileName {
  const name = basename(path)
  const unpacked = isGzip(name) ? name.slice(0, -3) : name
  const extension = extname(unpacked)
  const stem = isReadable(extension) ? unpacked.slice(0, -extension.length) : name
  return { name, stem, extension: extension.toLowerCase() }
}

/** Whether files with this extension are read when their folder is imported. */
export const isReadable = (extension: string): boolean => EXTENSIONS.includes(extension.toLowerCase())
