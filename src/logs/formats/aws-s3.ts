import type { CauseType } from '../../model/cause.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import { assign } from '../text/assign.ts'
import { readTime } from '../text/parse-time.ts'
import { splitQuoted } from '../text/split-quoted.ts'

const head =
  /^(\S+) (\S+) \[([^\]]{15,40})\] (\S+) (\S+) (\S+) ((?:REST|SOAP|WEBSITE|BATCH|S3|EXPIRE)\.[A-Z0-9_.]+) /

/** Error codes that blame the store; the others blame the request. S3, "Error responses". */
const causes: Readonly<Record<string, CauseType>> = {
  SlowDown: 'rate_limited',
  RequestLimitExceeded: 'rate_limited',
  ServiceUnavailable: 'overload',
  InternalError: 'proxy_internal_error',
  RequestTimeout: 'client_closed',
}

function read(line: string): Reading {
  const match = head.exec(line)
  if (match === null) return undefined
  const [whole, , bucket = '', time = '', client = '', , requestId = ''] = match
  const draft: Draft = { service: bucket.slice(0, 256), requestId: requestId.slice(0, 256) }
  if (!readTime(draft, 'clf', time)) return undefined
  assign(draft, { is: 'client' }, client)
  const parts = splitQuoted(line.slice(whole.length))
  // A key is percent-encoded, so that it holds no space.
  const [, request = '', status = '', code = '-', , , total = '-', turnaround = '-'] = parts
  const [, agent = '-', , , , , , host = '-'] = parts.slice(8)
  // The lifecycle deletes and moves without anybody asking.
  if (status === '-' && request === '-') return 'no-event'
  if (status !== '-' && !assign(draft, { is: 'status' }, status)) return undefined
  assign(draft, { is: 'request' }, request)
  assign(draft, { is: 'duration', unit: 'ms' }, total)
  assign(draft, { is: 'upstreamDuration', unit: 'ms' }, turnaround)
  assign(draft, { is: 'agent' }, agent)
  if (/^[\w.-]+\.[\w.-]+$/.test(host)) draft.host = host
  const cause = causes[code]
  if (cause !== undefined) draft.cause = { type: cause, faultDomain: 'platform', by: code }
  return draft
}

export const awsS3: LogFormat = defineFormat({
  id: 'aws-s3',
  name: 'Amazon S3 server access log',
  product: 'aws-s3',
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
    'upstreamMs',
    'service',
    'requestId',
    'cause',
  ],
  advice: 'S3 delivers these logs hours late and not always; CloudTrail data events are complete.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '79a59df900b949e55d96a1e698fbaced my-bucket [22/Nov/2026:10:11:12 +0000] 203.0.113.7 - 3E57427F3EXAMPLE REST.GET.OBJECT img/a.png "GET /my-bucket/img/a.png HTTP/1.1" 503 SlowDown 299 - 12 - "-" "curl/8.5.0" - s9lzHYrFp76ZVxRcpX9= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader my-bucket.s3.eu-central-1.amazonaws.com TLSv1.3 - -',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        client: '203.0.113.7',
        method: 'GET',
        path: '/my-bucket/img/a.png',
        status: 503,
        durationMs: 12,
        agent: 'curl/8.5.0',
        service: 'my-bucket',
        requestId: '3E57427F3EXAMPLE',
        host: 'my-bucket.s3.eu-central-1.amazonaws.com',
        cause: { type: 'rate_limited', faultDomain: 'platform', by: 'SlowDown' },
      },
    },
    {
      line: '79a5 my-bucket [22/Nov/2026:10:11:12 +0000] 192.0.2.3 arn:aws:sts::111122223333:assumed-role/Role/x 7ACC4BE89EXAMPLE REST.GET.OBJECT foo/bar.html "GET /foo/bar.html HTTP/1.1" 304 - - 1718 10 9 "-" "Mozilla/5.0 "odd"agent" -',
      record: { status: 304, durationMs: 10, upstreamMs: 9, agent: 'Mozilla/5.0 "odd"agent' },
    },
    {
      line: '79a5 my-bucket [22/Nov/2026:10:11:12 +0000] - AmazonS3 7ACC4BE89EXAMPLE S3.EXPIRE.OBJECT old/key "-" - - - 1718 - - "-" "-" -',
      record: 'no-event',
    },
  ],
  source: {
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html',
    checked: '2026-11-22',
    kind: 'docs',
  },
})
