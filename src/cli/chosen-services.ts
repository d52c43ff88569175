import type { Service } from '../enrich/facts.ts'
import { openServices } from '../enrich/services/open-services.ts'
import { AppError } from '../errors.ts'
import { SERVICE_NAMES, type ServiceName } from '../graph/services.ts'
import type { Settings } from '../settings.ts'

/** The services that are to be asked. @throws INVALID when the settings switch all of them off */
export function chosenServices(settings: Settings, names: readonly ServiceName[] = SERVICE_NAMES): Service[] {
  const services = openServices(settings).filter(({ name }) => names.includes(name))
  if (services.length > 0) return services
  throw new AppError('INVALID', `The settings switch off ${names.join(', ')}, so there is nobody to ask.`)
}
