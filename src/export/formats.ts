import { CSV } from './csv.ts'
import { CYPHER } from './cypher-script.ts'
import type { ExportFormat } from './format.ts'
import { GEXF } from './gexf.ts'
import { GRAPHML } from './graphml.ts'
import { JSON_GRAPH } from './json.ts'

/** Every format, in the order of menus. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [GEXF, GRAPHML, CSV, JSON_GRAPH, CYPHER]
