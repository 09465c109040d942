import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { detectFormats } from '../reading/detect.ts'
import { unwrap } from '../reading/unwrap.ts'
import type { LogRecord } from '../record.ts'
import { isObject, parseObject } from '../text/json-lines.ts'

/** Captured logs beside the repository, of which they are no part: without them nothing is tested here. */
const folder = new URL('../../../../shared/data/logs-dev/', import.meta.url)
const isHere = existsSync(new URL('index.json', folder))

type Parts = readonly (keyof LogRecord)[]

/** File, the format found first, and what every access record of it has. */
const files: readonly (readonly [string, string, Parts])[] = [
  ['nginx/zanbil-100k.log', 'nginx-timing', ['client', 'agent']],
  ['nginx/opensearch-1408.log', 'nginx-timing', ['client', 'path', 'agent']],
  ['nginx/netdata-combined.log', 'combined', ['client', 'path', 'agent']],
  ['nginx/crowdsec-nginx-proxy-manager-logs.log', 'nginx-proxy-manager', ['client', 'path']],
  ['nginx/crowdsec-npmplus-logs.log', 'nginx-proxy-manager', ['durationMs', 'host']],
  ['nginx-error/crowdsec-nginx_req_limit_exceeded.log', 'nginx-error', []],
  ['nginx-error/crowdsec-modsecurity-logs-nginx.log', 'nginx-error', []],
  ['apache/scan-netsparker.log', 'combined', ['client', 'agent']],
  ['apache/scan-w3af.log', 'combined', ['client']],
  ['apache/netdata-vhost-full.log', 'vhost-combined', ['host', 'client', 'path']],
  ['apache/matomo-common_vhost.log', 'vhost-combined', ['host', 'client', 'path']],
  ['apache/lnav-vhost-user-duration.log', 'vhost-combined', ['host', 'durationMs']],
  ['apache/mtail-apache-common.log', 'combined', ['client', 'path', 'agent']],
  ['lighttpd/mtail-access.log', 'lighttpd', ['host', 'path', 'agent']],
  ['traefik/fail2ban-traefik-auth.log', 'traefik-clf', ['durationMs', 'service', 'startsAt']],
  ['traefik/crowdsec-traefik_clf.log', 'traefik-clf', ['durationMs', 'path']],
  ['traefik/matomo-traefik.ndjson', 'traefik-json', ['durationMs', 'upstreamStatus', 'upstream']],
  ['caddy/crowdsec-caddy-logs.log', 'caddy-json', ['durationMs', 'client', 'host', 'path']],
  ['caddy/lnav-caddy-0.ndjson', 'caddy-error', ['durationMs', 'client', 'host', 'path']],
  ['envoy-istio/crowdsec-envoy-logs.log', 'envoy-json', ['durationMs', 'client', 'startsAt']],
  ['envoy-istio/integrations-istio-failed.log', 'istio-text', ['durationMs', 'client']],
  ['envoy-istio/integrations-istio.log', 'istio-text', ['durationMs', 'upstreamStatus', 'double']],
  ['envoy-istio/integrations-istio.ndjson', 'envoy-json', ['durationMs', 'client']],
  ['haproxy/logstash-haproxy.log', 'haproxy-httplog', ['durationMs', 'service', 'startsAt']],
  ['ingress-nginx/beats-ingress-controller.log', 'ingress-nginx', ['durationMs', 'requestId']],
]

/** Lines that are no lines of a log, put there by the ones who made the file. */
const foreign = /^Unmatched! /

interface ReadFile {
  readonly format: string | undefined
  readonly access: readonly LogRecord[]
  readonly errors: readonly LogRecord[]
  readonly unread: readonly string[]
}

function read(file: string): ReadFile {
  const text = gunzipSync(readFileSync(new URL(`${file}.gz`, folder))).toString('utf8')
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !foreign.test(line))
  const found = detectFormats(lines)
  const readers = found.map((format) => ({ log: format.log, take: format.start() }))
  const access: LogRecord[] = []
  const errors: LogRecord[] = []
  const unread: string[] = []
  for (const raw of lines) {
    const { line } = unwrap(raw)
    const taken = readers
      .values()
      .map(({ log, take }) => ({ log, reading: take(line) }))
      .find(({ reading }) => reading !== undefined)
    if (taken?.reading === undefined) unread.push(raw)
    else if (taken.reading !== 'no-event')
      (taken.log === 'access' ? access : errors).push(...[taken.reading].flat())
  }
  return { format: found[0]?.id, access, errors, unread }
}

/** Counts by status as stated with the files; `?` stands for lines that the one who counted could not read. */
function statedCounts(file: string): Readonly<Record<string, unknown>> | undefined {
  const index = parseObject(readFileSync(new URL('index.json', folder), 'utf8'))?.['files']
  const entry: unknown = Array.isArray(index)
    ? index.find((one: unknown) => isObject(one) && one['file'] === `${file}.gz`)
    : undefined
  const counts = isObject(entry) ? entry['statusCounts'] : undefined
  return isObject(counts) && Object.keys(counts).length > 0 ? counts : undefined
}

describe.skipIf(!isHere)('captured logs of web servers and proxies', () => {
  test.each(files)(
    '%s',
    (file, format, parts) => {
      const { format: found, access, errors, unread } = read(file)
      expect(found).toBe(format)
      expect(unread).toEqual([])
      for (const record of [...access, ...errors]) expect(record.timeMs).toBeGreaterThan(6e11)
      for (const record of errors) expect(record.level).toBeDefined()
      const counts = Map.groupBy(access, ({ status }) => status ?? 'none')
      const stated = statedCounts(file) ?? {}
      const unclear = Number(stated['?'] ?? 0)
      for (const [status, count] of Object.entries(stated)) {
        if (status === '?') continue
        const ours = counts.get(Number(status))?.length ?? 0
        expect(ours, status).toBeGreaterThanOrEqual(Number(count))
        expect(ours, status).toBeLessThanOrEqual(Number(count) + unclear)
      }
      for (const part of parts) {
        const having = access.filter((record) => record[part] !== undefined)
        expect(having.length / access.length, part).toBeGreaterThanOrEqual(shareWith(part))
      }
    },
    60_000,
  )
})

/** Agents, addresses of clients and the like are missing where the client or the log left them out. */
function shareWith(part: keyof LogRecord): number {
  return part === 'durationMs' || part === 'startsAt' ? 0.99 : 0.75
}
