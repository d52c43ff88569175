import type { Damage } from '../../graph/library.ts'
import { type Manifest, readManifest } from './manifest.ts'
import type { Seals } from './seals.ts'
import { sizeIn, stampOf } from './stamp.ts'

type Fault = Damage['reason']

interface Findings {
  /** Of the files that were looked at; changed files are looked at again. */
  stamp: string
  manifest: Manifest | null
  /** Of the database; -1 where there is none. */
  bytes: number
  fault: Fault | null
  /** The reading of the whole database, once it has begun. */
  reading: Promise<void> | null
}

interface Source {
  filesOf: (id: string) => { database: string; manifest: string }
  /** Says what to do where a file may not be read. That is no damage. */
  asError: (error: unknown) => Error
}

/** Whether generations are whole. It remembers what it found for as long as the files stay the same. */
export class Wholeness {
  private readonly known = new Map<string, Promise<Findings>>()
  private readonly filesOf: Source['filesOf']
  private readonly asError: Source['asError']
  private readonly seals: Seals

  constructor(seals: Seals, { filesOf, asError }: Source) {
    this.seals = seals
    this.filesOf = filesOf
    this.asError = asError
  }

  /** Null for a manifest that is missing or not as it was written. */
  async manifest(id: string): Promise<Manifest | null> {
    return (await this.look(id)).manifest
  }

  /** The size of the database. */
  async bytes(id: string): Promise<number> {
    return (await this.look(id)).bytes
  }

  /** What shows at once: a missing file, a wrong size, or what was found by reading before. */
  async faultOf(id: string): Promise<Fault | null> {
    return (await this.look(id)).fault
  }

  /** The same after reading the whole database, which happens once. */
  async faultWithin(id: string): Promise<Fault | null> {
    const findings = await this.look(id)
    findings.reading ??= this.read(id, findings).catch(error => {
      findings.reading = null
      throw this.asError(error)
    })
    await findings.reading
    return findings.fault
  }

  /** Whether a generation is damaged that the engine could not read. Without a checksum, the engine is believed. */
  async isDamaged(id: string): Promise<boolean> {
    if ((await this.faultWithin(id)) !== null) return true
    const findings = await this.look(id)
    if (findings.manifest?.database === undefined) findings.fault = 'damagedContent'
    return findings.fault !== null
  }

  private async look(id: string): Promise<Findings> {
    const { database, manifest } = this.filesOf(id)
    const [stampOfDatabase, stampOfManifest] = [await stampOf(database), await stampOf(manifest)]
    const stamp = `${stampOfDatabase}/${stampOfManifest}`
    const before = await this.known.get(id)
    if (before?.stamp === stamp) return before
    const findings = inspect(id, manifest, stamp, sizeIn(stampOfDatabase))
    this.known.set(id, findings)
    return findings.catch(error => {
      // Once the file may be read, it is looked at again.
      this.known.delete(id)
      throw this.asError(error)
    })
  }

  private async read(id: string, findings: Findings): Promise<void> {
    const written = findings.manifest?.database
    if (findings.fault !== null || !written) return
    if (!(await this.seals.holds(this.filesOf(id).database, written))) findings.fault = 'damagedContent'
  }
}

async function inspect(id: string, path: string, stamp: string, bytes: number): Promise<Findings> {
  const manifest = await readManifest(path, id)
  const fits = manifest?.database ? bytes === manifest.database.bytes : bytes > 0
  const fault = manifest === null ? 'damagedManifest' : fits ? null : 'damagedDatabase'
  return { stamp, manifest, bytes, fault, reading: null }
}
