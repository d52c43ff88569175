import type { ServiceName } from '../../src/graph/services.ts'
import type { NodeDetails } from '../api/client.ts'
import { Tex } from '../components/tex.tsx'
import { useSettings } from '../state/settings.tsx'
import { FromService } from './from-service.tsx'
import styles from './properties.module.css'
import { Fold } from './section.tsx'

/** Properties that the panel shows elsewhere, or that are of no use to people. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'title',
  'name',
  'abstract',
  'altTitles',
  'hash',
  'fingerprint',
  'aliasRules',
])

/** The other spellings, each with the rule that merged it. */
function writtenAlso(aliases: string[], rules: NodeDetails['properties'][string] | undefined): string {
  const told = Array.isArray(rules) ? rules : []
  return aliases.map((alias, index) => (told[index] ? `${alias} (${told[index]})` : alias)).join(', ')
}

/** The rest of what is known: abstract, other spellings, identifiers. */
export function Properties({ node }: { node: NodeDetails }) {
  const { say } = useSettings()
  const { abstract } = node.properties
  const from: Readonly<Record<string, ServiceName | undefined>> = node.filled
  const others = Object.entries({ key: node.key, ...node.properties }).filter(
    ([name, value]) => !ELSEWHERE.has(name) && (!Array.isArray(value) || value.length > 0),
  )
  return (
    <>
      {typeof abstract === 'string' && abstract !== '' && (
        <Fold
          title={say('abstract')}
          isOpen={node.discussions.every(({ commentary }) => commentary === null)}
          service={node.filled.abstract}
        >
          <p className={styles.abstract}>
            <Tex>{abstract}</Tex>
          </p>
        </Fold>
      )}
      <Fold title={say('details')} isOpen={false}>
        <dl className={styles.properties}>
          {others.map(([name, value]) => (
            <div key={name}>
              <dt>{name === 'aliases' ? say('aliases') : name}</dt>
              <dd>
                {name === 'aliases' && Array.isArray(value)
                  ? writtenAlso(value, node.properties.aliasRules)
                  : Array.isArray(value)
                    ? value.join(', ')
                    : String(value)}{' '}
                <FromService service={from[name]} />
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </>
  )
}
