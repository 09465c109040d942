import type { Failure } from '../model/failure.ts'
import type { HttpObservation } from '../model/observation.ts'
import { limits } from './limits.ts'
import type { ProbeTarget } from './parse-target.ts'
import { parseTarget } from './parse-target.ts'
import type { Request } from './request-head.ts'
import { valuesOf } from './response-head.ts'

export type Redirect =
  | { readonly request: Request; readonly target: ProbeTarget; readonly failure?: never }
  | { readonly failure: Failure; readonly target?: never }

/** Where a response sends the client; undefined when it is no redirect. */
export function redirectOf(response: HttpObservation, asked: Request): Redirect | undefined {
  const { status, fields = [] } = response
  if (status === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  const [location] = valuesOf(fields, 'location')
  if (location === undefined) return undefined
  if (location.length > limits.locationBytes) return badLocation('is too long')
  let url: URL
  try {
    url = new URL(location, asked.url)
  } catch {
    return badLocation('is no URL')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return badLocation(`leads to ${url.protocol}`)
  url.username = ''
  url.password = ''
  const sameHost = url.host === new URL(asked.url).host
  const becomesGet =
    status === 303 || ((status === 301 || status === 302) && asked.method === 'POST')
  const method = becomesGet && asked.method !== 'HEAD' ? 'GET' : asked.method
  const fieldsKept = asked.fields.filter(
    ({ name }) => sameHost || !secretFields.has(name.toLowerCase()),
  )
  const { body } = asked
  try {
    const target = parseTarget(url.href)
    const request = { method, url: target.url, fields: fieldsKept }
    return { target, request: becomesGet || body === undefined ? request : { ...request, body } }
  } catch {
    return badLocation('leads to no usable URL')
  }
}

/** Not for another host's eyes. */
const secretFields = new Set(['authorization', 'cookie', 'proxy-authorization', 'host'])

function badLocation(what: string): Redirect {
  return {
    failure: {
      type: 'http_protocol_error',
      code: 'BAD_LOCATION',
      detail: `the Location field ${what}`,
    },
  }
}
