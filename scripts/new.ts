// npm run new <kind> <id>: writes the files of a rule, a responder, a log format or a scenario from a template.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Kind {
  readonly file: (id: string) => string
  readonly text: (id: string, name: string) => string
  readonly next: (id: string, name: string) => string
}

const kinds: Readonly<Record<string, Kind>> = {
  rule: {
    file: (id) => `src/diagnose/rules/${id}.ts`,
    text: (id, name) => `import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** What it saw, and why that speaks for the cause. */
export const ${name}: Rule = defineRule({
  id: '${id}',
  needs: ['response'],
  judge({ response }) {
    if (response?.status !== 502) return []
    return [{ cause: 'connection_refused', odds: 2, because: 'the status is 502' }]
  },
  examples: [
    {
      title: 'it speaks',
      given: [{ kind: 'http', purpose: 'target', status: 502 }],
      supports: 'connection_refused',
    },
    { title: 'it is silent', given: [{ kind: 'http', purpose: 'target', status: 200 }] },
  ],
})
`,
    next: (_id, name) =>
      `Add ${name} to src/diagnose/rules/index.ts, then: npm run test:unit -- rules`,
  },
  responder: {
    file: (id) => `src/catalog/responders/${id}.ts`,
    text: (id, name) => `import type { Responder } from '../../model/responder.ts'

export const ${name}: Responder = {
  id: '${id}',
  name: '${id}',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [{ on: 'field', name: 'Server', pattern: /^${id}\\b/i, proves: 'passage', strength: 'strong' }],
  emits: [
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  steps: [{ text: 'Read its error log.' }],
  sources: [{ url: 'https://example.org/', checked: '2026-01-01', kind: 'unverified' }],
}
`,
    next: (_id, name) =>
      `Add ${name} to src/catalog/responders/index.ts, replace the example's figures and source, then: npm run test:unit -- catalog`,
  },
  'log-format': {
    file: (id) => `src/logs/formats/${id}.ts`,
    text: (id, name) => `import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft, LogRecord } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'

/** Time, client, request, status, milliseconds: where the product's documentation gives this form. */
const form = /^(\\S+) (\\S+) "([^"]{0,4000})" (\\d{3}) (\\d+)ms$/

function read(line: string): LogRecord | undefined {
  const [, time = '', client = '', request = '', status = '', took = ''] = form.exec(line) ?? []
  const draft: Draft = {}
  if (!readTime(draft, 'iso', time)) return undefined
  assign(draft, { is: 'client' }, client)
  assign(draft, { is: 'request' }, request)
  draft.status = Number(status)
  draft.durationMs = Number(took)
  return draft
}

export const ${name}: LogFormat = defineFormat({
  id: '${id}',
  name: '${id}, access log',
  log: 'access',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'durationMs'],
  start: stateless(read),
  rank: 1,
  samples: [
    {
      line: '2026-11-22T10:11:12Z 203.0.113.7 "GET /cart?id=7 HTTP/1.1" 502 3ms',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        status: 502,
        durationMs: 3,
      },
    },
  ],
  source: { url: 'https://example.org/', checked: '2026-01-01', kind: 'unverified' },
})
`,
    next: (_id, name) =>
      `Add ${name} to src/logs/formats/proxies.ts or applications.ts, replace the example's form, samples and source, then: npm run test:unit -- formats`,
  },
  scenario: {
    file: (id) => `test/lab/cases/${id}.ts`,
    text: (id, name) => `import type { LabCase } from '../lab-case.ts'

/** What is wrong, and what is true of it. */
export const ${name}Cases: readonly LabCase[] = [
  {
    id: '${id}',
    layers: [{ proxy: 'nginx' }],
    origin: { fault: 'closed' },
    truth: {
      verdict: 'broken',
      responder: 'nginx',
      cause: 'connection_refused',
      faultDomain: 'application',
    },
  },
]
`,
    next: (id, name) =>
      `Add ...${name}Cases to test/lab/cases/index.ts, then: npm run lab -- ${id}`,
  },
}

const [kindName = '', id = ''] = process.argv.slice(2)
const kind = kinds[kindName]
if (kind === undefined) stop(`'${kindName}' is no kind. Kinds: ${Object.keys(kinds).join(', ')}.`)
else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
  stop(`'${id}' is no id. Write it in kebab-case, such as gateway-timeout.`)
else write(kind)

function write({ file, text, next }: Kind): void {
  const name = id.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
  const root = process.env['STATUSDETECTOR_ROOT'] ?? fileURLToPath(new URL('..', import.meta.url))
  const path = join(root, file(id))
  if (existsSync(path)) {
    stop(`${file(id)} exists already.`)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text(id, name))
  process.stdout.write(`wrote ${file(id)}\n${next(id, name)}\n`)
}

function stop(message: string): void {
  process.stderr.write(`new: ${message}\n`)
  process.exitCode = 2
}
