import type { CauseType, FaultDomain } from '../../model/cause.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { headlessHttperrColumns } from '../text/headless-columns.ts'
import { w3cReader } from '../text/w3c-reader.ts'

/** Reasons of the kernel's error log. Microsoft, "Error logging in HTTP APIs". */
const reasons: readonly (readonly [RegExp, CauseType, FaultDomain?])[] = [
  [
    /^(?:QueueFull|AppPoolTimer|ConnLimit|Connections_Refused|Timer_AppPool)$/i,
    'overload',
    'application',
  ],
  [/^(?:AppOffline|AppShutdown|Disabled)$/i, 'destination_unavailable', 'application'],
  [/^Connection_Abandoned_By_(?:AppPool|ReqQueue)$/i, 'connection_terminated', 'application'],
  [/^(?:Internal|N\/A)$/i, 'proxy_internal_error', 'origin_proxy'],
  [/^(?:Connection_Dropped|Timer_|Client_Reset)/i, 'client_closed', 'client'],
  [/^Forbidden$/i, 'http_request_denied'],
  [/./, 'http_request_error', 'client'],
]

function finish(draft: Draft, column: (name: string) => string | undefined): Reading {
  const reason = column('s-reason') ?? ''
  draft.message = reason.slice(0, 500)
  const port = column('s-port')
  const queue = column('s-queuename')
  if (queue !== undefined) assign(draft, { is: 'upstream' }, queue)
  else if (port !== undefined) assign(draft, { is: 'service' }, port)
  const known = reasons.find(([pattern]) => pattern.test(reason))
  if (known !== undefined) {
    const [, type, faultDomain] = known
    draft.level = faultDomain === 'client' ? 'info' : 'error'
    draft.cause = { type, by: reason, ...(faultDomain !== undefined && { faultDomain }) }
  }
  return draft
}

export const iisHttperr: LogFormat = defineFormat({
  id: 'iis-httperr',
  name: 'Windows HTTP.sys error log (HTTPERR)',
  product: 'iis',
  log: 'error',
  reads: ['timeMs', 'client', 'method', 'path', 'status', 'upstream', 'level', 'cause'],
  start: () =>
    w3cReader({
      means: {
        'c-ip': { is: 'client' },
        'cs-method': { is: 'method' },
        'cs-uri': { is: 'target' },
        'cs-uri-stem': { is: 'target' },
        'sc-status': { is: 'status' },
      },
      finish,
      knownBy: ['s-reason'],
      headless: headlessHttperrColumns,
    }),
  rank: 2,
  samples: [
    {
      line: '2026-11-22 10:11:10 203.0.113.7 51234 10.0.0.5 443 HTTP/1.1 GET / 503 1 N/A DefaultAppPool',
      record: { status: 503, level: 'error', upstream: 'DefaultAppPool' },
    },
    { line: '#Software: Microsoft HTTP API 2.0', record: 'no-event' },
    {
      line: '#Fields: date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid sc-status s-siteid s-reason s-queuename',
      record: 'no-event',
    },
    {
      line: '2026-11-22 10:11:12 203.0.113.7 51234 10.0.0.5 443 HTTP/1.1 GET /report.aspx?id=7 - 503 4 QueueFull MyAppPool',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/report.aspx',
        status: 503,
        upstream: 'MyAppPool',
        level: 'error',
        cause: { type: 'overload', faultDomain: 'application', by: 'QueueFull' },
      },
    },
    {
      line: '2026-11-22 10:11:12 203.0.113.7 51234 10.0.0.5 443 - - - - - - Timer_ConnectionIdle -',
      record: {
        cause: { type: 'client_closed', faultDomain: 'client', by: 'Timer_ConnectionIdle' },
      },
    },
    {
      line: '2026-11-22 10:11:12 2001:db8::7 51234 10.0.0.5 443 HTTP/1.1 GET / - 503 1 AppOffline DefaultAppPool',
      record: {
        status: 503,
        cause: { type: 'destination_unavailable', faultDomain: 'application', by: 'AppOffline' },
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
