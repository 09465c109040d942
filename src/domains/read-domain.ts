import { lastExchange } from '../model/last-exchange.ts'
import type {
  AnnouncementObservation,
  HistoryObservation,
  HttpObservation,
  StatusPageObservation,
} from '../model/observation.ts'
import type { Trace } from '../model/trace.ts'
import type { DnsReading } from './dns/read-dns.ts'
import { readDns } from './dns/read-dns.ts'
import { classifyPage } from './page/classify-page.ts'
import { hostOf } from './page/host-of.ts'
import type { HealthReading } from './page/read-health.ts'
import { readHealth } from './page/read-health.ts'
import { likeness } from './page/same-miss.ts'
import type { PageReading } from './page/page-reading.ts'
import type { RegistryReading } from './registry/read-registry.ts'
import { readRegistry } from './registry/read-registry.ts'

/** Everything that a trace knows of a name as such. Absent means not observed. */
export interface DomainReading {
  readonly name: string
  readonly host: string
  readonly now: Date
  readonly registry?: RegistryReading
  readonly dns?: DnsReading
  readonly page?: PageReading
  /** The last response of the target, and where it was found. */
  readonly response?: { readonly status: number; readonly url: string; readonly sunset?: string }
  /** A path that cannot exist was answered with a page of its own kind, as an image path with a page. */
  readonly answersAnything?: boolean
  /** The registrable part of the final host differs from the asked one. */
  readonly movedTo?: string
  readonly history: readonly HistoryObservation[]
  readonly announcement?: AnnouncementObservation
  /** What the service says of itself. */
  readonly statusPage?: StatusPageObservation
  readonly health?: HealthReading
}

/** Reads the name in a trace; undefined where the trace is not about a registrable one. */
export function readDomain({
  options,
  target,
  startedAt,
  observations,
}: Trace): DomainReading | undefined {
  const { domain } = options
  const { host } = target
  if (domain === undefined || host === undefined) return undefined
  const now = new Date(startedAt)
  const registry = observations.find((one) => one.kind === 'registry')
  const dns = readDns(
    observations.filter((one) => one.kind === 'dns'),
    host,
    domain,
  )
  const http = observations.filter((one) => one.kind === 'http')
  const last =
    lastExchange(observations) ??
    lastExchange(observations, 'plain-port') ??
    lastExchange(observations, 'www')
  const page = last === undefined ? undefined : pageOf(last, http, dns, target.url, now)
  const announcement = observations.find((one) => one.kind === 'announcement')
  const statusPage = observations.find((one) => one.kind === 'status-page')
  const health = last === undefined ? undefined : readHealth(last)
  const finalHost = hostOf(last?.url)
  const moved = finalHost !== '' && finalHost !== domain && !finalHost.endsWith(`.${domain}`)
  return {
    name: domain,
    host,
    now,
    history: observations.filter((one) => one.kind === 'history'),
    ...(registry !== undefined && { registry: readRegistry(registry, now) }),
    ...(dns !== undefined && { dns }),
    ...(page !== undefined && { page }),
    ...(last?.status !== undefined && { response: responseOf(last, last.status) }),
    ...(last !== undefined && answersAnything(last, http) && { answersAnything: true }),
    ...(moved && (last?.redirect ?? 0) > 0 && { movedTo: finalHost }),
    ...(announcement !== undefined && { announcement }),
    ...(statusPage !== undefined && { statusPage }),
    ...(health !== undefined && { health }),
  }
}

function pageOf(
  last: HttpObservation,
  http: readonly HttpObservation[],
  dns: DnsReading | undefined,
  askedUrl: string | undefined,
  now: Date,
): PageReading | undefined {
  const { status, fields = [], body, url } = last
  if (status === undefined || (body === undefined && status < 400)) return undefined
  const beside = http.find(({ purpose }) => purpose === 'control')
  return classifyPage(
    {
      status,
      fields,
      body: body?.text ?? '',
      ...(url !== undefined && { url }),
      ...(askedUrl !== undefined && { askedUrl }),
      ...(dns !== undefined && { aliases: dns.aliases }),
      ...(beside?.body !== undefined && {
        sibling: {
          body: beside.body.text,
          ...(beside.status !== undefined && { status: beside.status }),
        },
      }),
    },
    now,
  )
}

function responseOf(
  { url = '', fields = [] }: HttpObservation,
  status: number,
): NonNullable<DomainReading['response']> {
  const value = fields.find(({ name }) => name.toLowerCase() === 'sunset')?.value
  const at = value === undefined ? Number.NaN : Date.parse(value)
  return Number.isNaN(at) ? { status, url } : { status, url, sunset: new Date(at).toISOString() }
}

/** Whoever answers an image that cannot exist with the very page of the root serves nothing in particular. */
function answersAnything(last: HttpObservation, http: readonly HttpObservation[]): boolean {
  const beside = http.find(
    ({ purpose, url }) => purpose === 'control' && /\.(?:jpg|png|gif)$/.test(url ?? ''),
  )
  return (
    beside?.status === 200 &&
    last.status === 200 &&
    beside.body !== undefined &&
    likeness(beside.body.text, last.body?.text ?? '') > 0.9
  )
}
