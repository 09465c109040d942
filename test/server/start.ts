import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningServer, ServerSettings } from '../../src/server/index.ts'
import { startServer } from '../../src/server/index.ts'

/** Settings of a server, with the parts that a test wants otherwise. */
export type Wanted = Partial<Omit<ServerSettings, 'service'>> & {
  readonly service?: Partial<ServerSettings['service']>
}

/** A web server of our own on a free loopback port, with an empty store. */
export async function startTestServer(wanted: Wanted = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'statusdetector-server-'))
  const { service, ...rest } = wanted
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    trustedProxies: 0,
    logUpload: false,
    logLevel: 'silent',
    userAgent: () => 'statusdetector/test',
    ...rest,
    service: {
      store: { kind: 'folder', folder },
      keepDays: 30,
      allowPrivate: ['127.0.0.0/8', '::1/128'],
      ...service,
      limits: {
        clientPerMinute: 10_000,
        clientPerHour: 10_000,
        hostPerHour: 10_000,
        hostInFlight: 1000,
        addressPerHour: 10_000,
        addressInFlight: 1000,
        ...service?.limits,
      },
    },
  })
  return {
    url: server.url,
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Posts JSON to the API. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
