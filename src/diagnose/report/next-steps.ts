import { causeTexts } from '../../catalog/error-types.ts'
import { portOf } from '../../model/last-exchange.ts'
import type { CauseType } from '../../model/cause.ts'
import type { CauseReport, NextStep } from '../../model/diagnosis.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { answersAtWww } from './verdict.ts'

const most = 5

/** What to do next, the step that decides most first. */
export function nextStepsOf(
  evidence: Evidence,
  causes: readonly CauseReport[],
): readonly NextStep[] {
  if (causes.length === 0) return []
  const open = causes.slice(0, 5).map(({ type }) => type)
  const steps: NextStep[] = []
  const author = evidence.authorship?.candidates[0]
  steps.push(...originSteps(evidence))
  if (author !== undefined && author.probability >= 0.4) {
    for (const { text, command, causes: only } of author.responder.steps) {
      if (only !== undefined && !only.some((cause) => open.includes(cause))) continue
      // What is wrong before the gateway answers at all, its log of the hop behind does not hold.
      if (only === undefined && evidence.failure !== undefined) continue
      steps.push({ text, command: command ?? null, decides: open })
    }
    const id = requestIdOf(evidence)
    if (id !== undefined)
      steps.push({
        text: `Search the logs of ${author.responder.name} for this request.`,
        command: `grep -F '${id}' LOG`,
        decides: [],
      })
  }
  steps.push(...clientSteps(evidence, open))
  const [first] = causes
  // A name that we did not find ourselves, no machine that answered would.
  if (first !== undefined && evidence.phase !== 'dns' && steps.length < most) {
    steps.push({ text: causeTexts[first.type].check, command: null, decides: [first.type] })
  }
  return steps.slice(0, most)
}

/** The request id that the author put into the response, when it is harmless to quote in a shell. */
function requestIdOf({ authorship, response }: Evidence): string | undefined {
  for (const name of authorship?.candidates[0]?.responder.requestIdFields ?? []) {
    const value = response?.byName.get(name.toLowerCase())?.[0]
    if (value !== undefined && /^[\w:.+/=-]{6,120}$/.test(value)) return value
  }
  return undefined
}

/** The origin works when it is asked itself: then what is in front of it asks something else, or is not let in. */
function originSteps({ directOrigin, response, authorship }: Evidence): readonly NextStep[] {
  const status = directOrigin?.status
  if (status === undefined || status >= 500 || (response?.status ?? 0) < 500) return []
  const who = authorship?.candidates[0]?.responder.name ?? 'The hop that answered'
  const at = directOrigin?.address === undefined ? '' : ` at ${directOrigin.address}`
  return [
    {
      text: `${who} fails while the origin${at} answers ${status}: compare the address, port, scheme, Host and server name that it is configured to ask, and whether a firewall lets it in.`,
      command: null,
      decides: ['connection_refused', 'connection_timeout', 'proxy_configuration_error'],
    },
  ]
}

/** Where to look: the target, or where its redirects end, if that name is harmless to quote in a shell. */
function placeOf({ target, deadEnd }: Evidence): {
  readonly host: string
  readonly port: number
  readonly url: string
} {
  const { host = 'HOST', port = 443, url = '' } = target
  if (deadEnd === undefined) return { host, port, url }
  const { hostname, origin } = deadEnd.url
  const named = /^[\w.-]+$/.test(hostname)
  return {
    host: named ? hostname : 'HOST',
    port: portOf(deadEnd.url),
    url: named ? `${origin}/` : 'URL',
  }
}

function clientSteps(evidence: Evidence, open: readonly CauseType[]): readonly NextStep[] {
  const { failure, tls, addresses = [] } = evidence
  const { host, port, url } = placeOf(evidence)
  const steps: NextStep[] = []
  if (answersAtWww(evidence))
    steps.push({
      text: `If it is yours: point ${host} to where www.${host} is, or have it redirect there.`,
      command: null,
      decides: [],
    })
  const has = (...types: readonly CauseType[]): boolean => types.some((type) => open.includes(type))
  const alone = evidence.response?.status === undefined
  if (alone && has('dns_error', 'dns_timeout')) {
    steps.push({
      text: 'Follow the delegation from the root: it shows which name server fails.',
      command: `dig +trace ${host}`,
      decides: ['dns_error', 'dns_timeout'],
    })
  }
  if (alone && has('connection_refused')) {
    steps.push({
      text: `On the server: does anything listen on port ${port}, and on which address?`,
      command: `ss -ltnp 'sport = :${port}'`,
      decides: ['connection_refused'],
    })
  }
  if (alone && has('connection_timeout', 'destination_ip_unroutable')) {
    steps.push({
      text: 'See how far packets to that port come.',
      command: `tcptraceroute ${host} ${port}`,
      decides: ['connection_timeout'],
    })
  }
  if (
    failure?.type.startsWith('tls_') === true ||
    (alone && has('tls_certificate_error', 'tls_protocol_error', 'tls_alert_received'))
  ) {
    steps.push({
      text: 'Look at the handshake and at the certificates that are sent.',
      command: `openssl s_client -connect ${host}:${port} -servername ${host} </dev/null`,
      decides: ['tls_certificate_error', 'tls_protocol_error'],
    })
  }
  if (has('http_response_timeout', 'overload') && tls?.failure === undefined) {
    steps.push({
      text: 'If the application waits for its database: see what runs and what it waits for.',
      command:
        'psql -c "SELECT pid, now() - query_start AS age, wait_event_type, state, left(query, 80) FROM pg_stat_activity WHERE state <> \'idle\' ORDER BY age DESC LIMIT 10"',
      decides: ['http_response_timeout'],
    })
  }
  const dead = addresses.find((one) => one.failure !== undefined)
  if (dead !== undefined && addresses.length > 1) {
    steps.push({
      text: `Ask the address that fails by itself.`,
      command: `curl -v --resolve '${host}:${port}:${dead.address}' ${url}`,
      decides: [],
    })
  }
  return steps
}
