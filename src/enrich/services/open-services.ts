import { join } from 'node:path'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '../../graph/services.ts'
import { HOME } from '../../home-folder.ts'
import { OFF, SETTINGS, type Settings } from '../../settings.ts'
import type { Service } from '../facts.ts'
import { AnswerCache } from './answer-cache.ts'
import { AskedService } from './asked-service.ts'
import { Client, userAgent, withPath } from './client.ts'
import { LeftAlone } from './left-alone.ts'
import { KINDS } from './registry.ts'
import { Requests } from './requests.ts'
import type { ServiceKind } from './service-kind.ts'

/** Milliseconds before a service is asked a second time. */
const BACKOFF = 1_000

/** Milliseconds that tests shorten. */
export interface Pace {
  pause: number
  backoff: number
}

function openService(name: ServiceName, kind: ServiceKind, settings: Settings, pace: Pace): Service {
  const access = {
    key: kind.key ? settings[kind.key] : '',
    mail: settings.mail,
  }
  const url = withPath(settings[kind.url], kind.path)
  const folder = join(settings.home, HOME.services)
  const client = new Client({
    name: SERVICES[name].name,
    variable: SETTINGS[kind.url].env,
    url,
    headers: { 'user-agent': userAgent(access.mail), ...kind.headers(access) },
    timeout: Number(settings.serviceTimeout),
    leftAlone: new LeftAlone(join(folder, `${name}-left-alone.json`), url),
    ...pace,
  })
  const cache = new AnswerCache(join(folder, `${name}.jsonl`), name)
  return new AskedService(name, kind.ways, cache, () => new Requests(client, kind, access))
}

/** The services that the settings do not switch off, in the order in which they are asked. */
export const openServices = (settings: Settings, pace: Partial<Pace> = {}): Service[] =>
  SERVICE_NAMES.filter(name => settings[KINDS[name].url] !== OFF).map(name =>
    openService(name, KINDS[name], settings, { pause: KINDS[name].pause, backoff: BACKOFF, ...pace }),
  )
