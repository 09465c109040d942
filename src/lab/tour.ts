import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGateway } from './gateway.ts'
import type { OriginFault } from './faults.ts'
import type { Origin } from './loopback.ts'
import { startOrigin } from './origin.ts'
import { freePort, startProgram } from './program.ts'
import { haproxyProxy } from './proxies/haproxy.ts'
import { nginxProxy } from './proxies/nginx.ts'
import type { Proxy } from './proxies/proxy.ts'

/** One faulty chain, to be started, checked and closed. */
export interface TourStop {
  readonly title: string
  start(): Promise<RunningStop>
}

export interface RunningStop {
  readonly url: string
  close(): Promise<void>
}

/** Faulty chains on loopback: real nginx and HAProxy where they are installed, a small gateway of ours else. */
export function tourStops(): readonly TourStop[] {
  const nginx = existsSync(nginxProxy.program) ? nginxProxy : undefined
  const haproxy = existsSync(haproxyProxy.program) ? haproxyProxy : undefined
  return [
    behind('The application is not running', 'closed', nginx),
    behind('The application is too slow', 'never', haproxy),
    behind('The application fails', 'error-500-trace', nginx),
    behind('The site is down for maintenance', 'maintenance-seconds', haproxy),
    { title: 'Nothing listens at all', start: () => alone('closed') },
    behind('Every fourth request fails', 'every-fourth-500', nginx),
    behind('All is well', 'healthy', nginx),
  ]
}

function behind(what: string, fault: OriginFault, proxy: Proxy | undefined): TourStop {
  const name = proxy === undefined ? 'a small gateway' : proxy.id
  return { title: `${what}, behind ${name}`, start: () => chain(fault, proxy) }
}

async function alone(fault: OriginFault): Promise<RunningStop> {
  const origin = await startOrigin({ fault })
  return { url: `http://127.0.0.1:${origin.port}/`, close: () => origin.close() }
}

async function chain(fault: OriginFault, proxy: Proxy | undefined): Promise<RunningStop> {
  const origin = await startOrigin({ fault })
  try {
    const gateway =
      proxy === undefined
        ? await startGateway(origin.port, 1000)
        : await startProxy(proxy, origin.port)
    return {
      url: `http://127.0.0.1:${gateway.port}/`,
      async close() {
        await gateway.close()
        await origin.close()
      },
    }
  } catch (error) {
    await origin.close()
    throw error
  }
}

async function startProxy(proxy: Proxy, upstreamPort: number): Promise<Origin> {
  const folder = await mkdtemp(join(tmpdir(), 'statusdetector-tour-'))
  const port = await freePort()
  try {
    const upstreams = [{ host: '127.0.0.1', port: upstreamPort }]
    const { command, args } = await proxy.configure({ port, folder, upstreams })
    const program = await startProgram(command, args, port, folder)
    return {
      port,
      async close() {
        await program.stop()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch {
    // Installed, but it does not start for this user: the tour goes on with our own gateway.
    await rm(folder, { recursive: true, force: true })
    return await startGateway(upstreamPort, 1000)
  }
}
