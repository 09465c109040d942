import { isIP } from 'node:net'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import type { Service } from '../../app/index.ts'
import { clientAddress, clientKey } from '../http/client-key.ts'
import { ProblemError } from '../http/problem.ts'
import { probeText } from './probe-text.ts'

export interface ProbeSettings {
  readonly scrape: Service['scrape']
  /** Whether this is the address of a client for which no limits hold. */
  readonly isTrusted: (address: string) => boolean
  readonly userAgent: string
}

/** `/probe?target=…&module=…` as blackbox_exporter answers it. */
export async function probeRoute(context: Context, settings: ProbeSettings): Promise<Response> {
  if (context.req.header('user-agent') === settings.userAgent) {
    throw new ProblemError(403, 'A probe that asks for a probe would go round for ever.')
  }
  const target = context.req.query('target') ?? ''
  if (target === '') throw new ProblemError(400, 'Target parameter is missing')
  const module = context.req.query('module') ?? 'http_2xx'
  if (module !== 'http_2xx' && module !== 'tcp_connect') {
    throw new ProblemError(
      400,
      `Unknown module "${module.slice(0, 80)}". There are http_2xx and tcp_connect.`,
    )
  }
  const trusted = settings.isTrusted(clientAddress(context))
  const timeoutMs = readTimeout(context.req.header('x-prometheus-scrape-timeout-seconds'))
  const scraped = await settings.scrape(
    { target, module, timeoutMs, trusted },
    trusted ? '' : clientKey(context),
  )
  return new Response(probeText(scraped), {
    headers: {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

/** Half a second less than Prometheus waits, so that it gets an answer. */
function readTimeout(field: string | undefined): number {
  const seconds = Number(field ?? '0')
  return seconds > 0.5 ? (seconds - 0.5) * 1000 : 120_000
}

/** Whether an address is in one of these ranges. */
export function inRanges(ranges: readonly string[]): (address: string) => boolean {
  const parsed = ranges.map((range) => ipaddr.parseCIDR(range))
  return (address) => {
    if (parsed.length === 0 || isIP(address) === 0) return false
    const one = ipaddr.process(address)
    return parsed.some(
      ([network, bits]) => network.kind() === one.kind() && one.match(network, bits),
    )
  }
}
