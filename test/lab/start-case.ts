import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Certificates } from '../../src/lab/certificates.ts'
import type { DnsServer } from '../../src/lab/dns-server.ts'
import { startDnsServer } from '../../src/lab/dns-server.ts'
import { startOrigin } from '../../src/lab/origin.ts'
import type { Program } from '../../src/lab/program.ts'
import { freePort, startProgram } from '../../src/lab/program.ts'
import { apacheProxy } from '../../src/lab/proxies/apache.ts'
import { caddyProxy } from '../../src/lab/proxies/caddy.ts'
import { haproxyProxy } from '../../src/lab/proxies/haproxy.ts'
import { nginxProxy } from '../../src/lab/proxies/nginx.ts'
import type { Proxy, ProxyLogs } from '../../src/lab/proxies/proxy.ts'
import { varnishProxy } from '../../src/lab/proxies/varnish.ts'
import { keepBusy } from './keep-busy.ts'
import type { App, AppId } from './apps/app.ts'
import { expressApp } from './apps/express.ts'
import { gunicornApp } from './apps/gunicorn.ts'
import { phpFpmApp } from './apps/php-fpm.ts'
import type { LabCase, LabOrigin, ProxyId } from './lab-case.ts'
import { unseenApps } from './unseen/applications.ts'
import { hitchProxy } from './unseen/hitch.ts'
import {
  h2oProxy,
  lighttpdProxy,
  nghttpxProxy,
  squidProxy,
  trafficServerProxy,
} from './unseen/proxies.ts'
import { tinyproxyProxy } from './unseen/tinyproxy.ts'

const proxies: Readonly<Record<ProxyId, Proxy>> = {
  nginx: nginxProxy,
  haproxy: haproxyProxy,
  caddy: caddyProxy,
  varnish: varnishProxy,
  'apache-httpd': apacheProxy,
  squid: squidProxy,
  tinyproxy: tinyproxyProxy,
  lighttpd: lighttpdProxy,
  h2o: h2oProxy,
  nghttpx: nghttpxProxy,
  'apache-traffic-server': trafficServerProxy,
  hitch: hitchProxy,
}

export const apps: Readonly<Record<AppId, App>> = {
  express: expressApp,
  gunicorn: gunicornApp,
  'php-fpm': phpFpmApp,
  ...unseenApps,
}

/** The gateway of that id; a case that names another is a mistake in the case. */
export function proxyOf(id: ProxyId): Proxy {
  const proxy = proxies[id]
  if (proxy === undefined) throw new Error(`no gateway '${id}' can be started here`)
  return proxy
}

export interface RunningCase {
  readonly url: string
  readonly resolver?: string
  /** Logs of the gateways, outermost first; only when they were asked for. */
  readonly logs: readonly (ProxyLogs & { readonly proxy: ProxyId })[]
  readonly stop: () => Promise<void>
}

/** A gateway that asks for the health of its servers must have asked before anybody looks at it. */
const checkedMs = 700

/** Starts the chain of a case from the origin outwards, on free loopback ports, in a folder of its own. */
export async function startCase(
  labCase: LabCase,
  certificates: Certificates,
  writeLogs = false,
): Promise<RunningCase> {
  const written: (ProxyLogs & { readonly proxy: ProxyId })[] = []
  const folder = await mkdtemp(join(tmpdir(), 'statusdetector-lab-'))
  const ends: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const { layers, origin: wanted, scheme = 'http', dns } = labCase
    let ports = await startBehind(wanted, certificates, folder, ends)
    let secure = wanted.tls !== undefined || wanted.askedWithTls === true
    for (const [index, layer] of [...layers.entries()].toReversed()) {
      const at = await freePort()
      const own = join(folder, String(index))
      await mkdir(own)
      const pair = layer.tls === undefined ? undefined : certificates[layer.tls]
      const host = layer.upstreamName ?? '127.0.0.1'
      const {
        command,
        args,
        output,
        beside = [],
        logs,
      } = await proxyOf(layer.proxy).configure({
        port: at,
        folder: own,
        upstreams: ports.map((port) => ({ host, port, tls: secure })),
        // The hop nearest to the fault gives up first, as in any sane chain.
        timeoutSeconds: layer.timeoutSeconds ?? 1 + 2 * (layers.length - index - 1),
        ...(layer.variant !== undefined && { variant: layer.variant }),
        ...(writeLogs && { logs: true }),
        ...(layer.verify === true && { caFile: certificates.caFile }),
        ...(pair !== undefined && {
          tls: { certFile: await joined(own, pair), keyFile: pair.keyFile },
        }),
      })
      const program: Program = await startProgram(command, args, at, own, output)
      ends.push(() => program.stop())
      for (const { command: other, args: its, output: into } of beside) {
        const writer = await startProgram(other, its, at, own, into)
        ends.push(() => writer.stop())
      }
      if (writeLogs && logs !== undefined) written.unshift({ ...logs, proxy: layer.proxy })
      ports = [at]
      secure = layer.tls !== undefined
    }
    const [port = 0] = ports
    if (layers.some(({ variant }) => variant === 'checked')) await setTimeout(checkedMs)
    ends.push(await keepBusy(port, labCase))
    if (dns === undefined) {
      const host = scheme === 'https' ? 'localhost' : '127.0.0.1'
      return { url: `${scheme}://${host}:${port}/`, logs: written, stop }
    }
    const server: DnsServer = await startDnsServer(dns)
    ends.push(() => server.close())
    return {
      url: `http://shop.test:${port}/`,
      resolver: `127.0.0.1:${server.port}`,
      logs: written,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts what stands behind the gateways, and gives its port. */
async function startBehind(
  { app, appFault, fault, tls, beside = [] }: LabOrigin,
  certificates: Certificates,
  folder: string,
  ends: (() => Promise<void>)[],
): Promise<readonly number[]> {
  if (app !== undefined) {
    const port = await freePort()
    const program = await apps[app].start(appFault ?? 'healthy', port, folder)
    ends.push(() => program.stop())
    return [port]
  }
  const ports: number[] = []
  for (const one of [fault, ...beside]) {
    const origin = await startOrigin({
      fault: one,
      certificates,
      ...(tls !== undefined && { tls }),
    })
    ends.push(() => origin.close())
    ports.push(origin.port)
  }
  return ports
}

/** HAProxy wants certificate and key in one file; the others read the certificate from it as well. */
async function joined(
  folder: string,
  pair: { readonly cert: string; readonly key: string },
): Promise<string> {
  const { writeFile } = await import('node:fs/promises')
  const file = join(folder, 'pair.pem')
  await writeFile(file, pair.cert + pair.key)
  return file
}
