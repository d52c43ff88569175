/** What a property holds: both engines store these. `texts` is a list of them. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'decimal' | 'boolean'

export type PropertyTypes = Readonly<Record<string, PropertyType>>
