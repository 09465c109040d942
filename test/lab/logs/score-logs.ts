import { createLogAnalyser } from '../../../src/logs/analyser.ts'
import type { LogReport } from '../../../src/model/log-report.ts'
import type { LabCase } from '../lab-case.ts'
import { lookAlikes } from '../look-alikes.ts'
import type { GatewayLogs } from './case-logs.ts'

/** How the logs of one case were read. Undefined: not asked of this case. */
export interface LogScore {
  readonly id: string
  readonly control: boolean
  /** Something failed where all is well. */
  readonly falseAlarm: boolean
  /** From access and error log together, where one of them names causes. */
  readonly byCauseFields?: boolean
  /** From the access log alone, within what such a line can stand for. */
  readonly byAccess?: boolean
  /** The access log shows no failure at all, and so says the report. */
  readonly hidden?: boolean
  readonly said: string
}

/** Reads the logs of the gateway that met the fault, both together and the access log alone. */
export function scoreLogs(labCase: LabCase, logs: readonly GatewayLogs[]): LogScore {
  const { truth, id } = labCase
  const own = logs.findLast(({ proxy }) => proxy === truth.responder) ?? logs.at(-1)
  const together = analyse(own === undefined ? [] : [own], true)
  const alone = analyse(own === undefined ? [] : [own], false)
  const control = truth.cause === null
  if (control || own === undefined) {
    return {
      id,
      control,
      falseAlarm: control && together.verdict !== 'healthy' && together.verdict !== 'unknown',
      said: sayOf(together),
    }
  }
  const found = causeOf(together)
  const foundAlone = causeOf(alone)
  const named = namesCauses(own, together)
  const alike = alikeOf(labCase, own.proxy, alone)
  // Lines of successes and of pages that are not there look as they do where all is well.
  const hidden =
    Object.keys(alone.statuses).every((status) => Number(status) < 500) &&
    alone.incidents.every(({ series }) => series !== 'failed')
  return {
    id,
    control,
    falseAlarm: false,
    ...(named && { byCauseFields: found !== undefined && rightCauses(labCase).includes(found) }),
    ...(hidden
      ? { hidden: alone.verdict === 'healthy' }
      : { byAccess: foundAlone !== undefined && alike.includes(foundAlone) }),
    said: `both: ${sayOf(together)}; access: ${sayOf(alone)}; truth ${truth.cause}`,
  }
}

function analyse(logs: readonly GatewayLogs[], withErrors: boolean): LogReport {
  const analyser = createLogAnalyser()
  const encoder = new TextEncoder()
  for (const { proxy, access, error } of logs) {
    const folder = `/var/log/${proxy === 'apache-httpd' ? 'apache2' : proxy}`
    const parts = [
      { name: 'access.log', text: access },
      ...(withErrors && error !== '' ? [{ name: 'error.log', text: error }] : []),
    ]
    for (const { name, text } of parts) {
      const stream = analyser.open(`${folder}/${name}`)
      stream.push(encoder.encode(text))
      stream.end()
    }
  }
  return analyser.report()
}

/** Of the gravest incident; without one, what the error log complains of most. */
function causeOf({ incidents, complaints }: LogReport): string | undefined {
  const first = incidents.toSorted((a, b) => b.share.hits - a.share.hits)[0]
  return first?.cause?.type ?? complaints[0]?.cause ?? undefined
}

/** Whether a log of this gateway tells why: a line of its error log that is an error, or a field of its access log. */
function namesCauses({ proxy, access, error }: GatewayLogs, { lines }: LogReport): boolean {
  switch (proxy) {
    case 'haproxy':
      return /" ?$|"/.test(access) && / (?:[SsPRU][CHDQTRL]--|sQ--) /.test(access)
    case 'nginx':
      return /\[(?:error|crit|alert|emerg)\]/.test(error)
    case 'apache-httpd':
      return /:(?:error|crit|alert|emerg)\]/.test(error)
    case 'caddy':
      return /"logger":"http\.(?:log\.error|handlers\.reverse_proxy)[^\n]*/.test(error)
    case 'varnish':
      return /FetchError/.test(error)
    default:
      return lines.complaints > 0
  }
}

/** The true cause, and what the same fault is by right once it lasts for a dozen requests. */
function rightCauses({ id, truth, origin }: LabCase): readonly string[] {
  const lasting: string[] = []
  // The first request kills the only process; all others are refused.
  if (origin.app === 'express' && origin.appFault === 'killed') lasting.push('connection_refused')
  // With a single server Apache opens no circuit: its log shows that it asks and fails every time.
  if (id.startsWith('apache-httpd-circuit-open-closed')) lasting.push('connection_refused')
  if (id.startsWith('apache-httpd-circuit-open-black-hole')) lasting.push('connection_timeout')
  // nginx waits for a resolver that refuses, and calls it a time-out.
  if (truth.cause === 'dns_error' && truth.responder === 'nginx') lasting.push('dns_timeout')
  return [truth.cause ?? '', ...lasting]
}

/** What such a line of this product can stand for: fast and slow alike where it has no duration. */
function alikeOf(labCase: LabCase, proxy: string, report: LogReport): readonly string[] {
  const statuses = Object.entries(report.incidents[0]?.statuses ?? {}).map(([status]) =>
    Number(status),
  )
  const timed = /haproxy|caddy/.test(proxy)
  const times = timed ? [(report.incidents[0]?.timeout?.seconds ?? 0) * 1000] : [0, 1000]
  const responder = labCase.truth.responder ?? proxy
  const products = [...new Set([responder, proxy])]
  // A 503 line says neither who refuses nor why: a rule, an application under load or under maintenance.
  const refusing =
    statuses.includes(503) && proxy !== 'haproxy'
      ? [
          'maintenance',
          'overload',
          'rate_limited',
          ...(proxy === 'caddy' ? ['destination_unavailable'] : []),
        ]
      : []
  return [
    ...refusing,
    ...rightCauses(labCase),
    ...(labCase.equivalent ?? []),
    ...products.flatMap((product) =>
      statuses.flatMap((status) =>
        times.flatMap((totalMs) => lookAlikes({ responder: product, status, totalMs })),
      ),
    ),
  ]
}

function sayOf(report: LogReport): string {
  const first = report.incidents.toSorted((a, b) => b.share.hits - a.share.hits)[0]
  const statuses = Object.entries(report.statuses)
    .map(([status, count]) => `${status}×${count}`)
    .join(' ')
  return `${report.verdict} ${first?.cause?.type ?? '-'} (${statuses})`
}
