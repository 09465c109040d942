import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { makeCertificates } from '../../src/lab/certificates.ts'
import type { Origin } from '../../src/lab/loopback.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import { freePort } from '../../src/lab/program.ts'
import type { RunningProcess } from './process.ts'
import { startProcess, startServe } from './process.ts'

const exporter = '/usr/bin/prometheus-blackbox-exporter'
const prometheus = '/usr/bin/prometheus'
const installed = existsSync(exporter) && existsSync(prometheus)
const folder = mkdtempSync(join(tmpdir(), 'statusdetector-prometheus-'))

let ours = ''
let theirs = ''
let scraper = ''
let plain: Server
let base = ''
const targets = new Map<string, string>()
const running: RunningProcess[] = []
const origins: Origin[] = []

beforeAll(async () => {
  if (!installed) return
  const certificates = await makeCertificates(folder)
  plain = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    if (pathname === '/redirect') response.writeHead(302, { Location: '/' }).end()
    else if (pathname === '/modified') {
      response.writeHead(200, { 'Last-Modified': 'Wed, 25 Nov 2026 04:00:00 GMT' }).end('hello')
    } else if (pathname === '/chunked') {
      response.write('hello ')
      response.end('world')
    } else response.writeHead(Number(pathname.slice(1)) || 200).end('page')
  })
  await new Promise<void>((resolve) => {
    plain.listen(0, '127.0.0.1', resolve)
  })
  const address = plain.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  for (const tls of ['good', 'expired', 'untrusted', 'wrong-name'] as const) {
    const origin = await startOrigin({ fault: 'healthy', tls, certificates })
    origins.push(origin)
    targets.set(`TLS, ${tls}`, `https://localhost:${origin.port}/`)
  }
  for (const path of ['/', '/redirect', '/modified', '/chunked', '/404', '/503']) {
    targets.set(path, `${base}${path}`)
  }
  targets.set('no scheme', base.replace('http://', ''))
  const closed = await startOrigin({ fault: 'closed' })
  origins.push(closed)
  targets.set('nothing listens', `http://127.0.0.1:${closed.port}/`)
  const [ourPort, theirPort, scraperPort] = [await freePort(), await freePort(), await freePort()]
  ours = `http://127.0.0.1:${ourPort}`
  theirs = `http://127.0.0.1:${theirPort}`
  scraper = `http://127.0.0.1:${scraperPort}`
  const modules = {
    http_2xx: {
      prober: 'http',
      timeout: '5s',
      http: { preferred_ip_protocol: 'ip4', tls_config: { ca_file: certificates.caFile } },
    },
    tcp_connect: { prober: 'tcp', timeout: '5s', tcp: { preferred_ip_protocol: 'ip4' } },
  }
  // JSON is YAML.
  const exporterFile = write('blackbox.yml', { modules })
  const scraperFile = write('prometheus.yml', {
    global: { scrape_interval: '1s', scrape_timeout: '900ms' },
    scrape_configs: [job('ours', ourPort), job('theirs', theirPort)],
  })
  running.push(
    await startServe(
      ourPort,
      [
        '--data',
        join(folder, 'data'),
        '--allow-private',
        '127.0.0.0/8',
        '--scrape-from',
        '127.0.0.0/8',
        '--log-level',
        'error',
      ],
      { NODE_EXTRA_CA_CERTS: certificates.caFile },
    ),
    await startProcess(
      exporter,
      [`--config.file=${exporterFile}`, `--web.listen-address=127.0.0.1:${theirPort}`],
      `${theirs}/-/healthy`,
    ),
    await startProcess(
      prometheus,
      [
        `--config.file=${scraperFile}`,
        `--storage.tsdb.path=${join(folder, 'tsdb')}`,
        `--web.listen-address=127.0.0.1:${scraperPort}`,
      ],
      `${scraper}/-/ready`,
    ),
  )
})

afterAll(async () => {
  for (const one of running) await one.stop()
  for (const origin of origins) await origin.close()
  plain?.closeAllConnections()
  plain?.close()
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

/** The configuration that blackbox_exporter's own README gives; only the last address differs. */
function job(name: string, port: number): object {
  return {
    job_name: name,
    metrics_path: '/probe',
    params: { module: ['http_2xx'] },
    static_configs: [{ targets: [...targets.values()] }],
    relabel_configs: [
      { source_labels: ['__address__'], target_label: '__param_target' },
      { source_labels: ['__param_target'], target_label: 'instance' },
      { target_label: '__address__', replacement: `127.0.0.1:${port}` },
    ],
  }
}

interface Scrape {
  /** HELP and TYPE lines. */
  readonly about: readonly string[]
  readonly values: ReadonlyMap<string, number>
}

async function probe(at: string, target: string, module = 'http_2xx'): Promise<Scrape> {
  const response = await fetch(`${at}/probe?${new URLSearchParams({ target, module }).toString()}`)
  expect(response.status).toBe(200)
  const lines = (await response.text()).trimEnd().split('\n')
  const values = lines.filter((line) => !line.startsWith('#'))
  return {
    about: lines.filter((line) => line.startsWith('#')),
    values: new Map(
      values.map((line) => {
        const space = line.lastIndexOf(' ')
        return [line.slice(0, space), Number(line.slice(space + 1))] as const
      }),
    ),
  }
}

/** What depends on when it was measured. */
const measured = /^probe_(?:duration|dns_lookup_time)_seconds|^probe_http_duration_seconds/

describe.skipIf(!installed)('beside blackbox_exporter', () => {
  test.each([
    '/',
    '/redirect',
    '/modified',
    '/chunked',
    '/404',
    '/503',
    'no scheme',
    'nothing listens',
    'TLS, good',
  ])('the same names, texts and values: %s', async (name) => {
    const target = targets.get(name) ?? ''
    const [own, other] = [await probe(ours, target), await probe(theirs, target)]
    expect(own.about).toEqual(expect.arrayContaining([...other.about]))
    for (const [series, value] of other.values) {
      if (measured.test(series)) {
        expect(own.values.get(series), series).toBeGreaterThanOrEqual(0)
        expect(own.values.get(series), series).toBeLessThan(value + 0.5)
      } else expect(own.values.get(series), series).toBeCloseTo(value, 3)
    }
  })

  test.each(['TLS, expired', 'TLS, untrusted', 'TLS, wrong-name'])(
    'no success: %s',
    async (name) => {
      const target = targets.get(name) ?? ''
      for (const at of [ours, theirs]) {
        expect((await probe(at, target)).values.get('probe_success')).toBe(0)
      }
    },
  )

  test.each(['no scheme', 'nothing listens'])('tcp_connect: %s', async (name) => {
    const target = (targets.get(name) ?? '').replace('http://', '').replace(/\/$/, '')
    const [own, other] = [
      await probe(ours, target, 'tcp_connect'),
      await probe(theirs, target, 'tcp_connect'),
    ]
    expect(own.about).toEqual(other.about)
    for (const [series, value] of other.values) {
      if (!measured.test(series)) expect(own.values.get(series), series).toBe(value)
    }
  })

  test('says more: verdict, responder and cause', async () => {
    const { values } = await probe(ours, targets.get('nothing listens') ?? '')
    expect(values.get('probe_verdict{verdict="broken"}')).toBe(1)
    expect(values.get('probe_verdict{verdict="working"}')).toBe(0)
    const cause = [...values].find(([series]) => series.startsWith('probe_cause_info{'))
    expect(cause?.[0]).toContain('cause="connection_refused"')
    expect(cause?.[1]).toBeGreaterThan(0.5)
  })

  test('Prometheus scrapes both alike', async () => {
    const query = async (expression: string): Promise<ReadonlyMap<string, string>> => {
      const url = `${scraper}/api/v1/query?${new URLSearchParams({ query: expression }).toString()}`
      const { data } = z
        .object({
          data: z.object({
            result: z.array(
              z.object({
                metric: z.record(z.string(), z.string()),
                value: z.tuple([z.number(), z.string()]),
              }),
            ),
          }),
        })
        .parse(await (await fetch(url)).json())
      return new Map(
        data.result.map(({ metric, value }) => [
          `${metric['job']} ${metric['instance']}`,
          value[1],
        ]),
      )
    }
    let success = await query('probe_success')
    for (let tries = 0; success.size < 2 * targets.size && tries < 60; tries += 1) {
      await sleep(250)
      success = await query('probe_success')
    }
    const status = await query('probe_http_status_code')
    const up = await query('up')
    for (const target of targets.values()) {
      expect(up.get(`ours ${target}`), target).toBe('1')
      expect(success.get(`ours ${target}`), target).toBe(success.get(`theirs ${target}`))
      if (target.startsWith('https:')) continue
      expect(status.get(`ours ${target}`), target).toBe(status.get(`theirs ${target}`))
    }
    expect([...success.values()]).toContain('1')
    expect([...(await query('probe_verdict == 1')).keys()]).toHaveLength(targets.size)
  })

  test('a probe that nobody may make, or that is none, is refused in words', async () => {
    const ask = async (query: string): Promise<number> =>
      (await fetch(`${ours}/probe?${query}`)).status
    expect(await ask('')).toBe(400)
    expect(await ask('target=x&module=icmp')).toBe(400)
    expect(await ask('target=ftp://x')).toBe(400)
  })
})
