import type { IdentitySection } from '../../link/identity/identity-file.ts'
import { ModelIdentity, type ModelNode } from '../../link/models/model-identity.ts'
import { foldModel } from '../../link/models/model-name.ts'
import { SAID } from './postings.ts'
import type { Counts, Records, When } from './records.ts'

const said = (items: Counts | undefined, what: string): string[] =>
  [...(items?.keys() ?? [])].flatMap(item =>
    item.startsWith(`${what} `) ? [item.slice(what.length + 1)] : [],
  )

/** Which names papers give their models, and what is said of some models, before this import and now. */
export class ModelPart {
  /** Folded names. */
  private readonly names = new Set<string>()
  private readonly records: Records
  private readonly section: IdentitySection

  constructor(records: Records, section: IdentitySection) {
    this.records = records
    this.section = section
  }

  /** Changes the list of coined names. @returns the names, as they are coined before or now, for which that makes a difference */
  async coinAgain(folds: readonly string[]): Promise<string[]> {
    const coined = new Map(await this.records.one('now', 'coined'))
    const models = await this.records.get('now', 'model', folds)
    const changed: string[] = []
    for (const fold of folds) {
      const [before, now] = [coined.get(fold), said(models.get(fold), SAID.coined).sort()[0]]
      if (before === now) continue
      changed.push(...[before, now].filter(name => name !== undefined))
      if (now === undefined) coined.delete(fold)
      else coined.set(fold, now)
    }
    if (changed.length > 0) this.records.set('coined', '', coined)
    return changed
  }

  /** Adds models by names as texts spell them, and those of the identity file. */
  include(names: Iterable<string>): void {
    const identity = new ModelIdentity(this.section)
    const byHand = [...this.section.merge, ...this.section.split].flat()
    for (const name of [...names, ...byHand]) for (const fold of identity.foldsOf(name)) this.names.add(fold)
  }

  async identity(when: When): Promise<ModelIdentity> {
    const identity = new ModelIdentity(this.section)
    for (const name of (await this.records.one(when, 'coined'))?.values() ?? []) identity.coin(name)
    for (const [fold, items] of await this.records.get(when, 'model', this.names)) {
      for (const name of said(items, SAID.spelled)) identity.addSpelling(name)
      for (const id of said(items, SAID.own)) identity.addArxivId(fold, id, true)
      for (const id of said(items, SAID.linked)) identity.addArxivId(fold, id, false)
    }
    return identity
  }

  /** Folded names, and those that the identity file joins with them: what is said of one is said of all. */
  withJoined(folds: readonly string[]): string[] {
    const given = new Set(folds)
    const groups = this.section.merge.map(group => group.map(foldModel))
    return [...new Set([...folds, ...groups.filter(group => group.some(fold => given.has(fold))).flat()])]
  }

  /** The models with these folded names. */
  async nodes(when: When, folds: readonly string[]): Promise<Map<string, ModelNode>> {
    const names = new Map<string, string>()
    for (const [fold, items] of await this.records.get(when, 'model', folds))
      for (const name of [...said(items, SAID.coined), ...said(items, SAID.spelled)]) names.set(fold, name)
    this.include(names.values())
    const identity = await this.identity(when)
    return new Map([...names].map(([fold, name]) => [fold, identity.of(name)]))
  }
}
