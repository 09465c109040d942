import { clf, iso } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, type Writer } from './line.ts'

function herokuCode(hit: Hit): { code: string; desc: string; status: number } | null {
  switch (hit.fault) {
    case 'refused':
    case 'no-live':
      return { code: 'H10', desc: 'App crashed', status: 503 }
    case 'read-timeout':
      return { code: 'H12', desc: 'Request timeout', status: 503 }
    case 'closed':
      return { code: 'H13', desc: 'Connection closed without response', status: 503 }
    case 'overload':
      return { code: 'H11', desc: 'Backlog too deep', status: 503 }
    case 'left':
      return { code: 'H27', desc: 'Client Request Interrupted', status: 499 }
    case 'connect-timeout':
      return { code: 'H19', desc: 'Backend connection timeout', status: 503 }
    case 'dns':
    case 'tls':
    case 'certificate':
    case 'limit':
    case 'too-large':
    case null:
      return null
  }
}

export const heroku: Writer = (hit) => {
  const trouble = herokuCode(hit)
  const dead = trouble?.code === 'H10'
  const left = trouble?.code === 'H27'
  const head =
    trouble === null
      ? 'at=info'
      : left
        ? `sock=client at=warning code=${trouble.code} desc="${trouble.desc}"`
        : `at=error code=${trouble.code} desc="${trouble.desc}"`
  const dyno = `dyno=${dead ? '' : 'web.1'} connect=${dead ? '' : '1ms'} service=${dead ? '' : `${hit.ms}ms`}`
  return [
    {
      at: end(hit),
      text: `${iso(end(hit)).replace('Z', '417+00:00')} heroku[router]: ${head} method=${hit.method} path="${hit.path}" host=${hit.host} request_id=${hit.id} fwd="${hit.client}" ${dyno} status=${trouble?.status ?? hit.status} bytes=${trouble === null ? hit.bytes : dead ? '' : 0} protocol=https`,
    },
  ]
}

/** gunicorn with `%(D)s` at the end, as many set it. */
export const gunicorn: Writer = (hit) => [
  {
    at: end(hit),
    text: `${hit.client} - - [${clf(end(hit))}] "${hit.method} ${hit.path} HTTP/1.1" ${hit.status} ${hit.bytes} "${hit.referer}" "${hit.agent}"`,
  },
]

export const morganCombined: Writer = (hit) => [
  {
    at: end(hit),
    text: `::ffff:${hit.client.includes(':') ? '10.0.0.7' : hit.client} - - [${clf(end(hit))}] "${hit.method} ${hit.path} HTTP/1.1" ${hit.status} ${hit.bytes} "${hit.referer}" "${hit.agent}"`,
  },
]

export const pino: Writer = (hit) => [
  {
    at: end(hit),
    text: JSON.stringify({
      level: hit.status >= 500 ? 50 : hit.status >= 400 ? 40 : 30,
      time: end(hit),
      pid: 17,
      hostname: 'web-1',
      req: {
        id: hit.id,
        method: hit.method,
        url: hit.path,
        query: {},
        headers: { host: hit.host, 'user-agent': hit.agent },
        remoteAddress: hit.client,
        remotePort: 20_000 + (hit.at % 40_000),
      },
      res: { statusCode: hit.status, headers: { 'content-length': String(hit.bytes) } },
      ...(hit.status >= 500
        ? {
            err: {
              type: 'Error',
              message: hit.message,
              stack: `Error: ${hit.message}\n    at handler (/app/src/server.js:81:11)`,
            },
          }
        : {}),
      responseTime: hit.ms,
      msg: hit.status >= 500 ? 'request errored' : 'request completed',
    }),
  },
]

export const rails: Writer = (hit) => [
  {
    at: end(hit),
    text: JSON.stringify({
      method: hit.method,
      path: hit.path.split('?')[0],
      format: 'html',
      controller: 'ShopController',
      action: 'show',
      status: hit.status,
      duration: hit.ms + 0.02,
      view: 1.2,
      db: Math.round(hit.ms * 0.7),
      '@timestamp': iso(end(hit)),
      '@version': '1',
      message: `[${hit.status}] ${hit.method} ${hit.path} (ShopController#show)`,
      ...(hit.message === '' ? {} : { error: hit.message }),
    }),
  },
]
