import type { IdentitySection } from './identity-file.ts'
import { foldModel, modelKey } from './models/model-name.ts'
import { ModelNames } from './models/model-names.ts'
import type { KnownName } from './models/notation.ts'

/** A model as a node. */
export interface ModelNode {
  key: string
  name: string
  aliases: string[]
  arxivId?: string
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort()

/** Models by name: what the library says of them, and what the user's identity file makes of them. */
export class ModelIdentity {
  private readonly nodes = new Map<string, ModelNode>()
  private readonly target = new Map<string, string>()
  private readonly coined = new Map<string, KnownName>()
  private made: ModelNames | undefined

  constructor({ merge }: IdentitySection) {
    for (const [first = '', ...others] of merge) {
      for (const other of others) this.target.set(foldModel(other), first)
    }
  }

  /** A name that the library coins: from now on it is found everywhere. */
  coin(known: KnownName): void {
    const fold = foldModel(known.name)
    if (!this.coined.has(fold)) this.coined.set(fold, known)
  }

  addArxivId(name: string, arxivId: string): void {
    const node = this.of(name)
    if (!node.arxivId || arxivId < node.arxivId) node.arxivId = arxivId
  }

  addAliases(name: string, aliases: readonly string[]): void {
    const node = this.of(name)
    node.aliases = union(node.aliases, aliases).filter(alias => alias !== node.name)
  }

  of(given: string): ModelNode {
    const name = this.target.get(foldModel(given)) ?? given
    const fold = foldModel(name)
    const known = this.nodes.get(fold)
    if (known) return known
    const made: ModelNode = { key: modelKey(name), name, aliases: [] }
    this.nodes.set(fold, made)
    return made
  }

  names(): ModelNames {
    this.made ??= new ModelNames(this.coined.values())
    return this.made
  }
}
