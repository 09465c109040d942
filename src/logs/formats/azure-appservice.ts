import { readIisStatus } from '../causes/iis-substatus.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { assignFirst } from '../text/assign.ts'
import { parseObject } from '../text/json-lines.ts'
import { resourceLogFields } from '../text/resource-log.ts'

const means: readonly (readonly [string, Meaning])[] = [
  ['time', { is: 'time', form: 'any' }],
  ['timeGenerated', { is: 'time', form: 'any' }],
  ['scStatus', { is: 'status' }],
  ['csMethod', { is: 'method' }],
  ['csUriStem', { is: 'target' }],
  ['csHost', { is: 'host' }],
  ['cIp', { is: 'client' }],
  ['userAgent', { is: 'agent' }],
  ['timeTaken', { is: 'duration', unit: 'ms' }],
  ['computerName', { is: 'upstream' }],
]

/** Looked for first, since the fields of an object take their time. */
const hint = /csmethod/i

function read(line: string): Reading {
  if (!hint.test(line)) return undefined
  const object = parseObject(line)
  if (object === undefined) return undefined
  const field = resourceLogFields(object)
  if (field('scStatus') === undefined || field('csMethod') === undefined) return undefined
  const draft: Draft = {}
  assignFirst(draft, means, field)
  if (draft.status === undefined) return undefined
  const id = /X-ARR-LOG-ID=([\w-]{1,64})/.exec(field('csUriQuery') ?? '')?.[1]
  if (id !== undefined) draft.requestId = id
  const cause = readIisStatus(
    draft.status,
    field('scSubStatus') ?? '0',
    field('scWin32Status') ?? '0',
  )
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const azureAppservice: LogFormat = defineFormat({
  id: 'azure-appservice',
  name: 'Azure App Service, AppServiceHTTPLogs',
  product: 'azure-app-service',
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
    'upstream',
    'requestId',
    'cause',
  ],
  advice:
    'Send AppServiceConsoleLogs and AppServicePlatformLogs to the same place: they tell why the worker did not answer.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"time":"2026-11-22T10:11:12.8934560Z","resourceId":"/SUBSCRIPTIONS/X/PROVIDERS/MICROSOFT.WEB/SITES/SHOP","category":"AppServiceHTTPLogs","properties":"{\\"CsMethod\\":\\"GET\\",\\"CsUriStem\\":\\"/cart\\",\\"SPort\\":\\"443\\",\\"CIp\\":\\"203.0.113.7\\",\\"UserAgent\\":\\"curl/8.5.0\\",\\"CsHost\\":\\"shop.azurewebsites.net\\",\\"ScStatus\\":502,\\"ScSubStatus\\":\\"3\\",\\"ScWin32Status\\":\\"12002\\",\\"TimeTaken\\":230031,\\"CsUriQuery\\":\\"X-ARR-LOG-ID=3e2f\\",\\"ComputerName\\":\\"WEBWK000001\\"}"}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 893),
        client: '203.0.113.7',
        method: 'GET',
        path: '/cart',
        host: 'shop.azurewebsites.net',
        agent: 'curl/8.5.0',
        status: 502,
        durationMs: 230_031,
        upstream: 'WEBWK000001',
        requestId: '3e2f',
        cause: { type: 'http_response_timeout', by: '502.3 12002' },
      },
    },
    {
      line: '{"TimeGenerated":"2026-11-22T10:11:12Z","Category":"AppServiceHTTPLogs","CsMethod":"POST","CsUriStem":"/orders","CIp":"2001:db8::7","ScStatus":200,"TimeTaken":31,"Type":"AppServiceHTTPLogs"}',
      record: {
        method: 'POST',
        path: '/orders',
        status: 200,
        client: '2001:db8::7',
        durationMs: 31,
      },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/azure/azure-monitor/reference/tables/appservicehttplogs',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
