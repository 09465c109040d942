import { haproxyTime, syslog } from '../times.ts'
import type { Hit } from '../traffic.ts'
import { end, type Writer } from './line.ts'

interface Story {
  readonly status: number
  /** Tq/Tw/Tc/Tr. */
  readonly times: string
  readonly state: string
  readonly server: string
}

const backendOf = (hit: Hit): string => (hit.path.startsWith('/api/') ? 'be_api' : 'be_web')

function storyOf(hit: Hit): Story {
  const server = `${hit.path.startsWith('/api/') ? 'api' : 'web'}${hit.upstream.slice(-6, -5)}`
  switch (hit.fault) {
    case 'refused':
      return { status: 503, times: '0/0/-1/-1', state: 'SC--', server }
    case 'connect-timeout':
      return { status: 503, times: '0/0/-1/-1', state: 'sC--', server }
    case 'read-timeout':
      return { status: 504, times: '0/0/1/-1', state: 'sH--', server }
    case 'closed':
      return { status: 502, times: '0/0/1/-1', state: 'SH--', server }
    case 'no-live':
    case 'dns':
      return { status: 503, times: '0/-1/-1/-1', state: 'SC--', server: '<NOSRV>' }
    case 'tls':
    case 'certificate':
      return { status: 503, times: '0/0/-1/-1', state: 'SC--', server }
    case 'limit':
      return { status: 429, times: '0/-1/-1/-1', state: 'PR--', server: '<NOSRV>' }
    case 'left':
      return { status: -1, times: '0/0/1/-1', state: 'CH--', server }
    case 'too-large':
      return { status: 413, times: '0/0/1/2', state: '----', server }
    case 'overload':
      return { status: 503, times: `0/${hit.ms}/-1/-1`, state: 'sQ--', server: '<NOSRV>' }
    case null:
      return { status: hit.status, times: `0/0/1/${hit.ms}`, state: '----', server }
  }
}

/** The accept date is the start; the line comes at the end. */
export const haproxy: Writer = (hit) => {
  const { status, times, state, server } = storyOf(hit)
  const port = 20_000 + (hit.at % 40_000)
  return [
    {
      at: end(hit),
      text: `${syslog(end(hit))} lb1 haproxy[4411]: ${hit.client}:${port} [${haproxyTime(hit.at)}] fe_https~ ${backendOf(hit)}/${server} ${times}/${hit.ms} ${status} ${hit.bytes} - - ${state} 41/40/8/3/0 0/0 "${hit.method} ${hit.path} HTTP/1.1"`,
    },
  ]
}
