import { readVarnishError } from '../causes/varnish-errors.ts'
import type { LineReader, LogFormat } from '../format.ts'
import { defineFormat } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'

const begin = /^\*{1,4} +<< (\w+) +>> (\d{1,20})\s*$/
/** Dashes for the depth, filled up to four columns: `-- MARK --` of a syslog is none. */
const tag = /^(?:- {3}|-- {2}|-{3,5} )([A-Z][A-Za-z_]{1,20}) {1,20}(.{0,4000})$/

/** Reads the tags of a transaction until the one that says why a fetch failed. */
function start(): LineReader {
  let seen: Draft = {}
  let inBody = false
  return (line) => {
    const transaction = begin.exec(line)
    if (transaction !== null) {
      seen = { requestId: transaction[2] ?? '' }
      inBody = false
      return 'no-event'
    }
    const [, name, value = ''] = tag.exec(line) ?? []
    switch (name) {
      case undefined:
        return /^(?:- {3}|-- {2}|-{3,5} )[A-Z][A-Za-z_]{1,20}\s*$/.test(line)
          ? 'no-event'
          : undefined
      case 'Timestamp': {
        const time = /^\w+: (\d{10}\.\d{1,6}) /.exec(value)?.[1]
        if (time !== undefined) assign(seen, { is: 'time', form: 'epoch' }, time)
        return 'no-event'
      }
      case 'BereqMethod':
        seen.method = value.slice(0, 32)
        return 'no-event'
      case 'BereqURL':
        assign(seen, { is: 'target' }, value)
        return 'no-event'
      case 'BackendOpen':
        assign(seen, { is: 'upstream' }, value.split(' ')[1] ?? '')
        return 'no-event'
      case 'BerespStatus':
        inBody = true
        return 'no-event'
      case 'FetchError':
      case 'VCL_Error': {
        const draft: Draft = { ...seen, level: 'error', message: value.slice(0, 500) }
        const backend = /^backend (\S+):/.exec(value)?.[1]
        if (backend !== undefined) draft.upstream = backend
        const cause = readVarnishError(value)
        // The head was there, so what broke off is the body.
        if (cause !== undefined)
          draft.cause =
            inBody && cause.type === 'connection_terminated'
              ? { ...cause, type: 'http_response_incomplete' }
              : cause
        return draft
      }
      default:
        return 'no-event'
    }
  }
}

export const varnishlog: LogFormat = defineFormat({
  id: 'varnishlog',
  name: 'Varnish, varnishlog',
  product: 'varnish',
  log: 'error',
  reads: ['timeMs', 'level', 'method', 'path', 'upstream', 'requestId', 'cause'],
  start,
  rank: 2,
  samples: [
    { line: '**  << BeReq    >> 65540', record: 'no-event' },
    { line: '--  Timestamp      Start: 1795342272.507290 0.000000 0.000000', record: 'no-event' },
    { line: '--  BereqURL       /cart?id=7', record: 'no-event' },
    {
      line: '--  FetchError     backend b0: fail errno 111 (Connection refused)',
      record: {
        timeMs: 1_795_342_272_507,
        requestId: '65540',
        path: '/cart',
        upstream: 'b0',
        level: 'error',
        cause: {
          type: 'connection_refused',
          by: 'backend b0: fail errno 111 (Connection refused)',
        },
      },
    },
    {
      line: '--  FetchError     first byte timeout',
      record: { cause: { type: 'http_response_timeout', by: 'first byte timeout' } },
    },
    {
      line: '--  FetchError     HTC eof (-1)',
      record: { cause: { type: 'connection_terminated', by: 'HTC eof (-1)' } },
    },
  ],
  source: {
    url: 'https://varnish-cache.org/docs/7.1/reference/vsl.html',
    checked: '2026-11-25',
    kind: 'docs',
  },
})
