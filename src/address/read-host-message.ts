import { type Address, type Camera, readAddress } from './address.ts'
import { type HostMessage, MESSAGES_VERSION } from './embed-messages.ts'

const FIELDS = ['view', 'node', 'theme', 'hide', 'community'] as const

/** What a message of the page around asks for, read like an address; null if it is none of these messages. */
export function readHostMessage(data: unknown): (Partial<Address> & { reload: boolean }) | null {
  if (typeof data !== 'object' || data === null) return null
  const message = data as Partial<Record<keyof HostMessage, unknown>>
  if (message.target !== 'paperweave' || message.v !== MESSAGES_VERSION || message.type !== 'set') return null
  const query = new URLSearchParams()
  for (const name of FIELDS) {
    const value = message[name]
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  const camera = message.camera as Partial<Camera> | undefined
  for (const name of ['x', 'y', 'zoom'] as const)
    if (typeof camera?.[name] === 'number') query.set(name, String(camera[name]))
  const { parameters } = message
  if (typeof parameters === 'object' && parameters !== null)
    for (const [name, value] of Object.entries(parameters)) query.set(name, String(value))
  const address = readAddress(query.toString())
  return {
    reload: message.view !== undefined || parameters !== undefined,
    ...(message.view !== undefined && { view: address.view, node: address.node }),
    ...(parameters !== undefined && { rest: address.rest }),
    ...(message.node !== undefined && { node: address.node }),
    ...(message.theme !== undefined && { theme: address.theme }),
    ...(message.hide !== undefined && { hidden: address.hidden }),
    ...(message.community !== undefined && { community: address.community }),
    ...(camera !== undefined && { camera: address.camera }),
  }
}
