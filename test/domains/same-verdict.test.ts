import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { check } from '../../src/app/check.ts'
import { closed, listen } from '../../src/lab/loopback.ts'
import type { CheckReport } from '../../src/model/check-report.ts'
import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { RunningServer } from '../../src/server/index.ts'
import { post, startTestServer } from '../server/start.ts'
import type { NameLab } from './name-lab.ts'
import { hasNameServers, startNameLab } from './name-lab.ts'
import type { RegistryLab } from './registry-lab.ts'
import { startRegistryLab } from './registry-lab.ts'

const startedSchema = z.object({
  url: z.string(),
  report: z.custom<CheckReport>(),
})

const bin = fileURLToPath(new URL('../../bin/statusdetector.js', import.meta.url))
let names: NameLab
let registry: RegistryLab
let port = 0
let base = ''
let api: RunningServer

/** Pages, IANA's list of registry servers, an archive and a search in certificate logs. */
const archived: string[] = []
const server = createServer((request, response) => {
  const { url = '/', headers } = request
  if (url === '/dns.json') {
    const list = { version: '1.0', services: [[['test'], [registry.rdap]]] }
    return void response.end(JSON.stringify(list))
  }
  if (url.startsWith('/archive') || url.startsWith('/logs')) {
    archived.push(url)
    response.setHeader('content-type', 'application/json')
    const found = url.startsWith('/archive') ? [['timestamp'], ['20110203040506']] : []
    return void response.end(JSON.stringify(found))
  }
  response.setHeader('content-type', 'text/html')
  const parked = headers.host?.startsWith('parked.') === true
  response.end(
    parked
      ? '<script src="http://img.sedoparking.com/x.js"></script>'
      : `<title>Bakery</title>${'<p>We bake bread every morning.</p>'.repeat(30)}`,
  )
})

beforeAll(async () => {
  if (!hasNameServers) return
  names = await startNameLab()
  registry = await startRegistryLab()
  port = await listen(server, '127.0.0.1')
  base = `http://127.0.0.1:${port}`
  api = await startTestServer({
    service: {
      resolver: names.resolver,
      names: {
        secondResolver: names.resolver,
        archives: { archive: `${base}/archive`, certificates: `${base}/logs` },
        bootstrap: { url: `${base}/dns.json` },
        registry: {},
      },
    },
  })
})

afterAll(async () => {
  if (!hasNameServers) return
  await api.close()
  server.closeAllConnections()
  await closed(server)
  await registry.stop()
  await names.stop()
})

async function ask(
  target: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly diagnosis: Diagnosis; readonly page: string }> {
  const response = await post(
    `${api.url}/api/v1/checks`,
    { target, ...more },
    { Prefer: 'wait=15' },
  )
  const started = startedSchema.parse(await response.json())
  if (started.report.state !== 'done') throw new Error(`the check is ${started.report.state}`)
  const page = await (await fetch(started.url)).text()
  return { diagnosis: started.report.diagnosis, page }
}

function runCommand(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { timeout: 30_000 }, (_error, out) => {
      resolve(out)
    })
  })
}

/** What all ways in must agree on. */
function essence({ verdict, flags, domain }: Diagnosis): object {
  const { confidence, notAvailable, statuses, expires, drops } = domain ?? {}
  // The registry of the lab counts its dates from now.
  const dates = [expires, drops].map((date) => date?.slice(0, 10))
  return { verdict, flags, confidence, notAvailable, statuses, dates }
}

describe.skipIf(!hasNameServers)('page, API, command line and library', () => {
  // The first check of a process fetches the list of registries for those that come.
  beforeAll(async () => {
    const bootstrap = { url: `${base}/dns.json` }
    const allow = { kind: 'all' } as const
    await check('first.test', { allow, bootstrap, registry: {}, resolver: names.resolver })
  })

  test.each(['ok.test', 'parked.test', 'delete.test', 'hold.test', 'free.test'])(
    'say the same of %s, with what was not available',
    async (host) => {
      const target = `http://${host}:${port}/`
      const ways = ['--resolver', names.resolver, '--second-resolver', names.resolver]
      const library = await check(target, {
        allow: { kind: 'all' },
        resolver: names.resolver,
        secondResolver: names.resolver,
        bootstrap: { url: `${base}/dns.json` },
        registry: {},
      })
      const printed = await runCommand([
        'check',
        '--json',
        '--rdap',
        registry.rdap,
        ...ways,
        target,
      ])
      const command = z.custom<Diagnosis>().parse(JSON.parse(printed))
      const { diagnosis, page } = await ask(target)
      expect(library.domain?.notAvailable.length).toBeGreaterThan(0)
      expect(essence(command)).toEqual(essence(library))
      expect(essence(diagnosis)).toEqual(essence(library))
      expect(page.toLowerCase()).toContain(diagnosis.verdict.replaceAll('_', ' '))
      for (const sentence of diagnosis.domain?.notAvailable ?? [])
        expect(page).toContain(sentence.slice(0, 30))
    },
  )

  test('archives are asked over HTTP only by whoever wants it', async () => {
    archived.length = 0
    const target = `http://wild.test:${port}/`
    const without = await ask(target)
    expect(archived).toEqual([])
    expect(without.diagnosis.domain?.notAvailable.join(' ')).toContain('no archive')
    const { diagnosis } = await ask(target, { history: true })
    expect(archived.length).toBe(3)
    expect(diagnosis.domain?.notAvailable.join(' ')).not.toContain('no archive')
  })
})
