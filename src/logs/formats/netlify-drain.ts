import { readApplicationError } from '../causes/application-errors.ts'
import type { LogFormat } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Meaning } from '../text/assign.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const means: Readonly<Record<string, Meaning>> = {
  timestamp: { is: 'time', form: 'any' },
  status_code: { is: 'status' },
  method: { is: 'method' },
  url: { is: 'target' },
  path: { is: 'target' },
  client_ip: { is: 'client' },
  domain: { is: 'host' },
  user_agent: { is: 'agent' },
  duration: { is: 'duration', unit: 'ms' },
  deploy_id: { is: 'release' },
  function_name: { is: 'upstream' },
  request_id: { is: 'requestId' },
  level: { is: 'level' },
}

const read = jsonReader({
  needs: ['log_type'],
  means,
  finish(draft, object) {
    const isOurs = ['site_id', 'deploy_id', 'account_id'].some((key) => Object.hasOwn(object, key))
    const type = textOf(lookUp(object, 'log_type')) ?? ''
    if (!isOurs && !/^(?:traffic|functions?|edge_functions?)$/.test(type)) return undefined
    // What a function wrote is no request.
    if (draft.status === undefined) return isOurs ? 'no-event' : undefined
    if (/function/.test(type)) draft.double = 'subrequest'
    const message = textOf(lookUp(object, 'message')) ?? ''
    const cause = draft.status >= 500 ? readApplicationError(message) : undefined
    if (cause !== undefined) draft.cause = cause
    return draft
  },
})

export const netlifyDrain: LogFormat = defineFormat({
  id: 'netlify-drain',
  name: 'Netlify log drain',
  product: 'netlify',
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
    'release',
    'upstream',
    'requestId',
    'cause',
  ],
  advice:
    'Drain the function logs beside the traffic logs: their messages would tell why a function failed.',
  scan: scanBy(Object.entries(means), ['log_type']),
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '{"account_id":"a","client_ip":"203.0.113.7","country":"DE","deploy_id":"d7","domain":"shop.example","duration":10012,"log_type":"traffic","method":"GET","referrer":"","request_id":"01ARZ3","site_id":"s","status_code":502,"timestamp":1795342272330,"url":"https://shop.example/.netlify/functions/cart?x=1","user_agent":"curl/8.5.0"}',
      record: {
        timeMs: 1_795_342_272_330,
        client: '203.0.113.7',
        method: 'GET',
        path: '/.netlify/functions/cart',
        host: 'shop.example',
        status: 502,
        durationMs: 10_012,
        release: 'd7',
        requestId: '01ARZ3',
      },
    },
    {
      line: '{"log_type":"functions","site_id":"s","deploy_id":"d7","function_name":"cart","level":"error","message":"Task timed out after 10.00 seconds","timestamp":1795342272330,"request_id":"01ARZ3"}',
      record: 'no-event',
    },
    {
      line: '{"log_type":"traffic","site_id":"s","method":"GET","status_code":"200","timestamp":"2026-11-22T10:11:12.000Z","url":"https://shop.example/","client_ip":"2001:db8::7","duration":"12"}',
      record: { status: 200, timeMs: Date.UTC(2026, 10, 22, 10, 11, 12), durationMs: 12 },
    },
  ],
  source: {
    url: 'https://docs.netlify.com/manage/monitoring/log-drains/',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
