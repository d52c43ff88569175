import { SERVICES, type ServiceName } from '../../src/graph/services.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './from-service.module.css'

/** Says that a value is not from a digest but from a service; nothing of other values. */
export function FromService({ service }: { service: ServiceName | undefined }) {
  const { say } = useSettings()
  if (service === undefined) return null
  return <small className={styles.service}>{say('fromService', { service: SERVICES[service].name })}</small>
}
