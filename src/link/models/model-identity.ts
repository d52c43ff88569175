import type { MergeReport } from '../../graph/library.ts'
import type { EntryFacts } from '../entry-facts.ts'
import { type Identity, mergesOf, sortAliases } from '../identity/aliases.ts'
import type { IdentitySection } from '../identity/identity-file.ts'
import type { AliasRule } from '../rules.ts'
import { foldModel, modelKey } from './model-name.ts'
import { ModelNames } from './model-names.ts'
import { coinedName, type KnownName } from './notation.ts'

/** A model as a node. */
export interface ModelNode extends Identity {
  arxivId?: string
  /** A paper of the library gave it this name, so it is found in every other paper. */
  coined?: boolean
}

const min = (a: string | undefined, b: string): string => (a === undefined || b < a ? b : a)

/** Models by name: the shipped ones, those that the library coins, and what the identity file makes of both. */
export class ModelIdentity {
  private readonly shipped = new ModelNames([])
  private readonly target = new Map<string, string>()
  private readonly apart = new Set<string>()
  private readonly byHand: KnownName[] = []
  private readonly coined = new Map<string, string>()
  /** The alphabetically first spelling of each name that is only recognised by its looks. */
  private readonly spelling = new Map<string, string>()
  private readonly ownArxivId = new Map<string, string>()
  private readonly linkedArxivId = new Map<string, string>()
  private made: ModelNames | undefined

  constructor({ merge, split }: IdentitySection) {
    for (const group of split) for (const name of group) this.apart.add(foldModel(name))
    for (const [first = '', ...others] of merge) {
      for (const other of others) this.target.set(foldModel(other), first)
      this.byHand.push({ ...coinedName(first), spellings: [first, ...others], certainty: 'exact' })
    }
  }

  /** Adds what an entry says of models. */
  add({ arxivId, models }: Pick<EntryFacts, 'arxivId' | 'models'>): void {
    for (const name of models.coined) this.coin(name)
    for (const name of models.introduced) if (arxivId) this.addArxivId(name, arxivId, true)
    for (const name of models.spelled) this.addSpelling(name)
    for (const [name, id] of models.linked) this.addArxivId(name, id, false)
  }

  /** Adds a name that a paper gives its model; from now on it is found everywhere. */
  coin(name: string): void {
    this.coined.set(foldModel(name), min(this.coined.get(foldModel(name)), name))
  }

  addSpelling(name: string): void {
    this.spelling.set(foldModel(name), min(this.spelling.get(foldModel(name)), name))
  }

  /** Adds a model's arXiv id: the `own` paper that introduces it decides, or else the links behind its name. */
  addArxivId(name: string, arxivId: string, own: boolean): void {
    const ids = own ? this.ownArxivId : this.linkedArxivId
    const fold = foldModel(name)
    ids.set(fold, min(ids.get(fold), arxivId))
  }

  /** The folded names that decide about a name: its own, and that of the model which it stands for. */
  foldsOf(name: string): string[] {
    const fold = foldModel(name)
    return [fold, foldModel(this.target.get(fold) ?? this.shipped.shippedName(name) ?? name)]
  }

  /** The model with a name; `written` is the spelling in the text, which the identity file may keep apart. */
  of(given: string, written?: string): ModelNode {
    const fold = foldModel(written !== undefined && this.apart.has(foldModel(written)) ? written : given)
    const name = this.target.get(fold) ?? this.nameOf(fold, given, written)
    const own = foldModel(name)
    const arxivId = this.ownArxivId.get(own) ?? this.linkedArxivId.get(own)
    const hand = this.byHand.find(known => known.name === name)?.spellings ?? []
    const shipped = this.shipped.aliasesOf(name).filter(alias => !this.apart.has(foldModel(alias)))
    const rules = new Map<string, AliasRule>()
    for (const alias of shipped) rules.set(alias, 'model-alias')
    for (const alias of hand) rules.set(alias, 'identity-file')
    rules.delete(name)
    const aliases = sortAliases([...rules].map(([alias, rule]) => ({ name: alias, rule })))
    const coined = this.coined.has(own)
    return { key: modelKey(name), name, aliases, ...(arxivId && { arxivId }), ...(coined && { coined }) }
  }

  /** Every model that a text names, each once. */
  all(): ModelNode[] {
    return [
      ...new Map(
        [...this.spelling.values(), ...this.coined.values()].map(name => [foldModel(name), this.of(name)]),
      ).values(),
    ]
  }

  names(): ModelNames {
    this.made ??= new ModelNames([...this.byHand, ...[...this.coined.values()].sort().map(coinedName)])
    return this.made
  }

  merges(): MergeReport[] {
    return this.byHand.flatMap(({ name }) => {
      const model = this.of(name)
      const aliases = model.aliases.filter(({ rule }) => rule === 'identity-file')
      return mergesOf('Model', { ...model, aliases })
    })
  }

  private nameOf(fold: string, given: string, written: string | undefined): string {
    if (written !== undefined && this.apart.has(fold)) return written
    return this.shipped.shippedName(given) ?? this.coined.get(fold) ?? this.spelling.get(fold) ?? given
  }
}
