import type { Expression } from '../syntax/ast.ts'

/** The conditions that AND joins. */
export function conjuncts(where: Expression | null): Expression[] {
  if (!where) return []
  if (where.kind !== 'binary' || where.operator !== 'AND') return [where]
  return [...conjuncts(where.left), ...conjuncts(where.right)]
}

/**
 * The names of all variables in an expression or pattern, those that it binds itself included. Every name that the tree
 * holds as a variable stands under one of these keys.
 */
export function namesIn(tree: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(tree)) for (const item of tree) namesIn(item, names)
  else if (typeof tree === 'object' && tree !== null) {
    for (const [key, value] of Object.entries(tree)) {
      if (key === 'variable' && typeof value === 'string') names.add(value)
      else if (key === 'imports' && Array.isArray(value)) for (const name of value) names.add(name)
      else namesIn(value, names)
    }
    if ('kind' in tree && tree.kind === 'variable' && 'name' in tree) names.add(String(tree.name))
  }
  return names
}
