import { readFileSync } from 'node:fs'

/** The nearest package.json upwards: the sources and the build lie at different depths. */
function readVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (name === 'paperweave') return String(version)
    } catch {
      // Not at this depth.
    }
  }
  return '0.0.0'
}

export const PACKAGE_VERSION = readVersion()
