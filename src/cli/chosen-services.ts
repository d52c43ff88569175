import type { Service } from '../enrich/facts.ts'
import { openServices } from '../enrich/services/open-services.ts'
import { AppError } from '../errors.ts'
import { SERVICE_NAMES, type ServiceName } from '../graph/services.ts'
import type { Settings } from '../settings.ts'

/** The services that are to be asked. @throws INVALID when the settings switch off one that is named, or all of them */
export function chosenServices(settings: Settings, names?: readonly ServiceName[]): Service[] {
  const services = openServices(settings)
  const isOff = (name: ServiceName) => !services.some(service => service.name === name)
  const off = (names ?? SERVICE_NAMES).filter(isOff)
  if (names ? off.length > 0 : services.length === 0)
    throw new AppError('INVALID', `The settings switch off ${off.join(', ')}, so there is nobody to ask.`)
  return names ? services.filter(({ name }) => names.includes(name)) : services
}
