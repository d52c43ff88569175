import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'

// These CommonJS modules are functions, but their types describe an ES module with a default export.
export const rivalLayout = forceAtlas2 as unknown as typeof forceAtlas2.default
export const rivalLouvain = louvain as unknown as typeof louvain.default
