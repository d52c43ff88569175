import { BIBTEX } from './bibtex.ts'
import { CSL_JSON } from './csl-json.ts'
import { CSV } from './csv.ts'
import { CYPHER } from './cypher-script.ts'
import type { ExportFormat } from './format.ts'
import { GEXF } from './gexf.ts'
import { GRAPHML } from './graphml.ts'
import { JSON_GRAPH } from './json.ts'
import { NODES_CSV } from './nodes-csv.ts'
import { RIS } from './ris.ts'

/** Every format, in the order of menus. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  GEXF,
  GRAPHML,
  CSV,
  NODES_CSV,
  JSON_GRAPH,
  CYPHER,
  BIBTEX,
  RIS,
  CSL_JSON,
]
