import type { AppFault, AppId } from '../apps/app.ts'
import type { LabCase, ProxyId, Truth } from '../lab-case.ts'
import type { CauseType } from '../../../src/model/cause.ts'

interface Row {
  readonly app: AppId
  /** A gateway that it is run behind, besides alone. */
  readonly behind: ProxyId
  /** Who is named when it raises an exception; null: it closes the connection. */
  readonly named: string | null
  /** The same behind the gateway, where that takes the only sign away. */
  readonly namedBehind?: string
}

const rows: readonly Row[] = [
  { app: 'uvicorn', behind: 'nginx', named: 'asgi-uvicorn', namedBehind: 'application' },
  { app: 'hypercorn', behind: 'haproxy', named: 'hypercorn' },
  { app: 'waitress', behind: 'lighttpd', named: 'waitress' },
  { app: 'puma', behind: 'h2o', named: 'puma' },
  { app: 'unicorn', behind: 'apache-httpd', named: 'application' },
  { app: 'aiohttp', behind: 'caddy', named: 'aiohttp' },
  { app: 'tornado', behind: 'squid', named: 'tornado' },
  { app: 'twisted', behind: 'varnish', named: 'twisted' },
  { app: 'fastify', behind: 'nghttpx', named: 'application' },
  { app: 'uwsgi', behind: 'tinyproxy', named: null },
]

/** A process that died answers nothing, and the next request may find nobody. */
const dead: readonly CauseType[] = [
  'connection_refused',
  'destination_unavailable',
  'application_error',
  'http_response_timeout',
]

/** Of a gateway that closes, too, when what is behind it closes. */
const closesToo: ReadonlySet<ProxyId> = new Set<ProxyId>(['tinyproxy', 'hitch'])

const faults = ['exception', 'killed', 'slow', 'healthy'] as const satisfies readonly AppFault[]

function caseOf(
  { app, behind, named, namedBehind }: Row,
  fault: (typeof faults)[number],
  alone: boolean,
): LabCase {
  const layers = alone ? [] : [{ proxy: behind }]
  const gateway = alone || closesToo.has(behind) ? null : behind
  return {
    id: ['unseen', ...(alone ? [] : [behind]), app, fault].join('-'),
    layers,
    origin: { fault: 'healthy', app, appFault: fault },
    truth: truthOf(fault, alone ? named : (namedBehind ?? named), gateway),
    ...equivalentOf(fault, named),
  }
}

function truthOf(
  fault: (typeof faults)[number],
  named: string | null,
  gateway: string | null,
): Truth {
  switch (fault) {
    case 'healthy':
      return { verdict: 'working', responder: null, cause: null, faultDomain: null }
    case 'exception':
      return broken('application_error', named ?? gateway)
    case 'killed':
      return broken('connection_terminated', gateway)
    case 'slow':
      return broken('http_response_timeout', gateway)
  }
}

function broken(cause: CauseType, responder: string | null): Truth {
  return { verdict: 'broken', responder, cause, faultDomain: 'application' }
}

function equivalentOf(
  fault: (typeof faults)[number],
  named: string | null,
): Pick<LabCase, 'equivalent'> {
  switch (fault) {
    case 'exception':
      return named === null ? { equivalent: ['connection_terminated'] } : {}
    case 'killed':
      return { equivalent: dead }
    case 'slow':
      return {
        equivalent: ['connection_read_timeout', 'connection_timeout', 'connection_terminated'],
      }
    case 'healthy':
      return {}
  }
}

/** TLS is ended by a program that speaks no HTTP. */
const secure: readonly LabCase[] = (
  [
    ['closed', 'connection_refused'],
    ['accept-close', 'connection_terminated'],
    ['never', 'http_response_timeout'],
    ['error-500', 'application_error'],
    ['healthy', null],
  ] as const
).map(([fault, cause]) => ({
  id: `unseen-hitch-${fault}`,
  layers: [{ proxy: 'hitch', tls: 'good' as const }],
  origin: { fault },
  scheme: 'https' as const,
  truth:
    cause === null
      ? { verdict: 'working', responder: null, cause, faultDomain: null }
      : { ...broken(cause, cause === 'application_error' ? 'application' : null) },
  equivalent: ['connection_terminated', 'connection_refused'],
  why: 'The handshake is done before anybody asks what is behind; then the connection is closed.',
}))

export const unseenApplicationCases: readonly LabCase[] = [
  ...rows.flatMap((row) =>
    faults.flatMap((fault) => [caseOf(row, fault, true), caseOf(row, fault, false)]),
  ),
  ...secure,
]
