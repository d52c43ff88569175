/** What a property can hold on both engines. `texts` is a list of texts. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'decimal' | 'boolean'

export type PropertyTypes = Readonly<Record<string, PropertyType>>
