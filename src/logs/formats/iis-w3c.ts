import { readIisStatus } from '../causes/iis-substatus.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assign } from '../text/assign.ts'
import { headlessIisColumns } from '../text/headless-columns.ts'
import { w3cReader } from '../text/w3c-reader.ts'

const means: Readonly<Record<string, Meaning>> = {
  'c-ip': { is: 'client' },
  'cs-method': { is: 'method' },
  'cs-uri-stem': { is: 'target' },
  'cs-uri': { is: 'target' },
  'cs-host': { is: 'host' },
  'cs(host)': { is: 'host' },
  'sc-status': { is: 'status' },
  'cs(user-agent)': { is: 'agent' },
  's-sitename': { is: 'service' },
  's-computername': { is: 'release' },
  'time-taken': { is: 'duration', unit: 'ms' },
  timetakenms: { is: 'duration', unit: 'ms' },
}

/** Columns that only Microsoft's servers have. */
export const iisColumns: readonly string[] = ['sc-substatus', 'sc-win32-status', 'timetakenms']

function finish(draft: Draft, column: (name: string) => string | undefined): Reading {
  delete draft.release
  // A proxy in front names the visitor in a column that the administrator chose.
  const forwarded = column('x-forwarded-for') ?? column('cs(x-forwarded-for)')
  if (forwarded !== undefined) assign(draft, { is: 'forwardedFor' }, forwarded.replaceAll('+', ' '))
  // Request Routing logs its own id in the query.
  const id = /X-ARR-LOG-ID=([\w-]{1,64})/.exec(column('cs-uri-query') ?? '')?.[1]
  if (id !== undefined) draft.requestId = id
  const upstream = column('x-arr-server') ?? column('arr-server')
  if (upstream !== undefined) assign(draft, { is: 'upstream' }, upstream)
  if (draft.status === undefined) return draft
  const cause = readIisStatus(
    draft.status,
    column('sc-substatus') ?? '0',
    column('sc-win32-status') ?? '0',
  )
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const iisW3c: LogFormat = defineFormat({
  id: 'iis-w3c',
  name: 'Microsoft IIS, W3C extended',
  product: 'iis',
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
    'cause',
  ],
  advice:
    'Select sc-substatus, sc-win32-status and time-taken in the site’s logging; a 503 of the kernel (pool stopped, queue full) is only in the HTTPERR log.',
  start: () =>
    w3cReader({
      means,
      finish,
      knownBy: iisColumns,
      notBy: ['x-edge-location', 's-reason'],
      headless: headlessIisColumns,
    }),
  rank: 2,
  samples: [
    {
      line: '2026-11-22 10:11:10 10.0.0.5 POST /early.aspx - 443 - 203.0.113.9 Mozilla/5.0+(X11) https://shop.example/ 500 0 0 12',
      record: { client: '203.0.113.9', path: '/early.aspx', status: 500, durationMs: 12 },
    },
    { line: '#Software: Microsoft Internet Information Services 10.0', record: 'no-event' },
    { line: '#Version: 1.0', record: 'no-event' },
    { line: '#Date: 2026-11-22 10:11:12', record: 'no-event' },
    {
      line: '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken',
      record: 'no-event',
    },
    {
      line: '2026-11-22 10:11:12 10.0.0.5 GET /report.aspx id=7&X-ARR-LOG-ID=5f1c2 443 - 203.0.113.7 Mozilla/5.0+(X11) - 502 3 12002 60015',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/report.aspx',
        agent: 'Mozilla/5.0+(X11)',
        status: 502,
        durationMs: 60_015,
        requestId: '5f1c2',
        cause: { type: 'http_response_timeout', by: '502.3 12002' },
      },
    },
    {
      line: '2026-11-22 10:11:12 fe80::1%2 GET /a - 443 DOMAIN\\ann 2001:db8::7 - - 200 0 64 8000',
      record: {
        client: '2001:db8::7',
        status: 200,
        cause: { type: 'client_closed', faultDomain: 'client', by: 'win32 64' },
      },
    },
    {
      line: '#Fields: date-local time-local s-ip cs-method cs-uri-stem c-ip cs(User-Agent) cs(Host) sc-status sc-substatus TimeTakenMS',
      record: 'no-event',
    },
    {
      line: '2026-11-22 10:11:12.363 10.0.0.5 GET /x "203.0.113.7" "Mozilla/5.0 (a ""b"" c)" "shop.example" 500 19 109',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 363),
        localTime: true,
        client: '203.0.113.7',
        agent: 'Mozilla/5.0 (a "b" c)',
        host: 'shop.example',
        status: 500,
        durationMs: 109,
        cause: { type: 'proxy_configuration_error', by: '500.19 0' },
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/iis/configuration/system.applicationhost/sites/site/logfile/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
