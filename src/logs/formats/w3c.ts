import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'
import { w3cReader } from '../text/w3c-reader.ts'
import { iisColumns } from './iis-w3c.ts'

const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'epoch' },
  'x-timestamp': { is: 'time', form: 'epoch' },
  'c-ip': { is: 'client' },
  'cs-method': { is: 'method' },
  'cs-uri-stem': { is: 'target' },
  'cs-uri-path': { is: 'target' },
  'cs-uri': { is: 'target' },
  'cs-host': { is: 'host' },
  'cs(host)': { is: 'host' },
  'x-host-header': { is: 'host' },
  'cs-uri-host': { is: 'host' },
  'sc-status': { is: 'status' },
  'cs(user-agent)': { is: 'agent' },
  's-computername': { is: 'service' },
  's-sitename': { is: 'service' },
  'x-request-id': { is: 'requestId' },
  'r-ip': { is: 'upstream' },
  's-supplier-name': { is: 'upstream' },
  's-supplier-ip': { is: 'upstream' },
}

function finish(draft: Draft, column: (name: string) => string | undefined): Reading {
  if (draft.path !== undefined && !draft.path.startsWith('/')) {
    // `www.example.com/page` without a scheme.
    const slash = draft.path.indexOf('/')
    if (slash > 0 && /^[\w.-]+\.[a-z]{2,}$/i.test(draft.path.slice(0, slash))) {
      draft.host = draft.path.slice(0, slash)
      draft.path = draft.path.slice(slash)
    }
  }
  const took = column('time-taken') ?? column('x-time-taken')
  // The draft of the W3C has seconds, which have a fraction; servers that write whole numbers mean milliseconds.
  if (took !== undefined) {
    const unit = took.includes('.') ? 's' : 'ms'
    assign(draft, { is: 'duration', unit }, took)
  }
  return draft.status === undefined && draft.method === undefined ? 'no-event' : draft
}

export const w3c: LogFormat = defineFormat({
  id: 'w3c',
  name: 'W3C extended log with a #Fields line',
  log: 'access',
  reads: [
    'timeMs',
    'client',
    'method',
    'path',
    'host',
    'agent',
    'status',
    'durationMs',
    'service',
    'upstream',
    'requestId',
  ],
  advice: 'Add the fields date, time, sc-status, cs-method, cs-uri-stem, c-ip and time-taken.',
  start: () =>
    w3cReader({
      means,
      finish,
      notBy: [...iisColumns, 's-reason', 'x-edge-location', 'x-edge-result-type'],
    }),
  rank: 1,
  samples: [
    { line: '#Version: 1.0', record: 'no-event' },
    { line: '#GMT-Offset: -0800', record: 'no-event' },
    {
      line: '#Fields: c-ip date time cs-method cs-uri sc-status bytes cs(Referrer) time-taken cs(User-Agent)',
      record: 'no-event',
    },
    {
      line: '203.0.113.7   2026-11-22   02:11:12   GET   /a?x=1   503   350   "http://shop.example/index.html"   1.25   "Mozilla/4.5 [en] (X11)"',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/a',
        status: 503,
        durationMs: 1250,
        agent: 'Mozilla/4.5 [en] (X11)',
      },
    },
    { line: '#Fields: date time cs-uri c-ip sc-status', record: 'no-event' },
    {
      line: '"2026-11-22" "02:11:12" "www.shop.example/page.php" "203.0.113.9" "200"',
      record: { host: 'www.shop.example', path: '/page.php', client: '203.0.113.9', status: 200 },
    },
  ],
  source: { url: 'https://www.w3.org/TR/WD-logfile.html', checked: '2026-11-22', kind: 'docs' },
})
