import type { Observation, Purpose } from '../../model/observation.ts'

const purposes: Readonly<Record<Purpose, string>> = {
  target: '',
  repeat: 'the same again: ',
  handwriting: 'how the first hop writes: ',
  neighbour: 'a neighbour: ',
  'scheme-mismatch': 'the other scheme: ',
  'plain-port': 'in plain text, port 80: ',
  www: 'with www. before the name: ',
  'direct-origin': 'around the CDN: ',
  address: 'another address: ',
  control: 'a name that cannot exist: ',
  'second-resolver': 'at another resolver: ',
  domain: 'the domain itself: ',
  pasted: '',
}

/** One line on what a step saw, for people who watch a check. It quotes the target and is escaped where it is shown. */
export function describeObservation(observation: Observation): string {
  const took = observation.tookMs === undefined ? '' : `, ${formatMs(observation.tookMs)}`
  return `${purposes[observation.purpose]}${whatWasSeen(observation)}${took}`
}

/** 0.5 ms, 12 ms, 1.5 s. */
export function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`
}

function whatWasSeen(observation: Observation): string {
  const failure = observation.failure?.type.replaceAll('_', ' ')
  switch (observation.kind) {
    case 'dns': {
      const addresses =
        observation.answers
          ?.map(({ data }) => data)
          .slice(0, 4)
          .join(', ') ?? ''
      const outcome = addresses === '' ? (observation.rcode ?? '') : addresses
      return `DNS ${observation.type} ${observation.name.slice(0, 100)}: ${failure ?? outcome.slice(0, 200)}`
    }
    case 'tcp':
      return `TCP ${place(observation)}: ${failure ?? 'connected'}`
    case 'tls':
      return `TLS ${place(observation)}: ${failure ?? observation.version ?? 'done'}`
    case 'http':
      return `HTTP ${observation.method ?? ''} ${pathOf(observation.url)}: ${failure ?? String(observation.status ?? 'no status')}`
    case 'code':
      return `code ${observation.code.slice(0, 100)}`
    case 'log':
      return 'a line of a log'
    case 'tally':
      return `${observation.requests} requests of a log`
    case 'text':
      return 'text'
    case 'registry':
      return `registry, by ${observation.protocol}: ${failure ?? (observation.found === false ? 'not registered' : 'answered')}`
    case 'history':
      return `history, from ${observation.from}`
    case 'expectation':
      return `expected ${observation.expected.slice(0, 200)}: ${observation.met === undefined ? 'not seen' : observation.met ? 'met' : (observation.seen ?? 'not met')}`
    case 'announcement':
    case 'status-page':
      return 'an announcement'
  }
}

function place({ address, port }: { readonly address: string; readonly port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}

function pathOf(url: string | undefined): string {
  if (url === undefined) return ''
  const path = url.replace(/^[a-z]+:\/\/[^/?]*/, '')
  return path.length > 60 ? `${path.slice(0, 60)}…` : path
}
