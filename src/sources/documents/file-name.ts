import { basename, extname } from 'node:path'
import { EXTENSIONS } from '../registry.ts'

export interface FileName {
  /** As the folder has it. */
  name: string
  /** Without the extension, if that is one of a format. */
  stem: string
  /** In lower case, with its point and without `.gz`; empty when there is none. */
  extension: string
}

export const isGzip = (path: string): boolean => /\.gz$/i.test(path)

/** The parts of the name of a file. */
export function fileNameOf(path: string): FileName {
  const name = basename(path)
  const unpacked = isGzip(name) ? name.slice(0, -3) : name
  const extension = extname(unpacked)
  const stem = isReadable(extension) ? unpacked.slice(0, -extension.length) : name
  return { name, stem, extension: extension.toLowerCase() }
}

/** Whether files with this extension are read when a folder is imported. */
export const isReadable = (extension: string): boolean => EXTENSIONS.includes(extension.toLowerCase())
