import type { RegistryEvent, RegistryObservation } from '../../model/observation.ts'

type Facts = Pick<
  RegistryObservation,
  'found' | 'statuses' | 'events' | 'nameServers' | 'registrar' | 'failure' | 'status'
>

const absent =
  /^(?:%+\s*)?(?:no match|not found|no entries found|no data found|no object found|domain not found|nothing found|the queried object does not exist|this domain is available|.*\bis free\b|status:\s*(?:free|available)|.*no matching record|object does not exist)/im

const limited =
  /(?:rate|query|quota|request)s? (?:limit )?(?:exceeded|limit)|too many (?:requests|queries)|try again later|access denied|not authori[sz]ed|blacklisted/i

const fields = {
  registration:
    /^\s*(?:creation date|created(?: on)?|registered(?: on| date)?|registration (?:date|time)|domain created|registered)[.\s]*:\s*(.+)$/im,
  expiration:
    /^\s*(?:registry expiry date|registrar registration expiration date|expir(?:y|ation|es)(?: date| on| time)?|expires(?: on)?|paid-till|renewal date|valid until|validity)[.\s]*:\s*(.+)$/im,
  'last changed':
    /^\s*(?:updated date|last(?: |-)?(?:update|modified|updated)|changed|modified)[.\s]*:\s*(.+)$/im,
} as const

/** Reads the answer of a WHOIS server, which is text without a format; nothing is concluded from what is not there. */
export function readWhois(text: string): Facts {
  if (text.trim() === '') return failed('the answer is empty')
  if (limited.test(text) && text.length < 2000)
    return { ...failed('the server refuses to answer'), status: 429 }
  if (absent.test(text) && text.length < 4000) return { found: false }
  const statuses = all(text, /^\s*(?:domain )?(?:status|state|eppstatus)\s*:\s*(.+)$/gim).map(
    (one) => (one.toLowerCase() === 'connect' ? 'active' : one),
  )
  const events: RegistryEvent[] = []
  for (const [action, pattern] of Object.entries(fields)) {
    const date = readDate(pattern.exec(text)?.[1] ?? '')
    if (date !== undefined) events.push({ action, date })
  }
  const nameServers = all(text, /^\s*(?:name server|nserver|nameservers?|dns)s?\s*:\s*(\S+)/gim)
  const registrar = /^\s*registrar(?: name)?\s*:\s*(\S.*)$/im.exec(text)?.[1]?.trim().slice(0, 200)
  if (statuses.length + events.length + nameServers.length === 0)
    return failed('nothing in the answer is understood')
  return {
    found: true,
    statuses: statuses.slice(0, 50),
    events,
    nameServers: nameServers.map((name) => name.toLowerCase().replace(/\.$/, '')).slice(0, 50),
    ...(registrar !== undefined && { registrar }),
  }
}

function failed(detail: string): Facts {
  return { failure: { type: 'http_protocol_error', code: 'NOT_WHOIS', detail } }
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? '').trim().slice(0, 200))
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** ISO dates, `2027.05.01`, `01-May-2027`, `01/05/2027` (day first); undefined for anything else. */
function readDate(text: string): string | undefined {
  const value = text.trim().toLowerCase()
  const iso = /^(\d{4})[-./](\d{2})[-./](\d{2})/.exec(value)
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3])
  const named = /^(?:before )?(\d{1,2})[-. ]([a-z]{3})[a-z]*[-. ](\d{4})/.exec(value)
  if (named !== null) {
    const month = monthNames.indexOf(named[2] ?? '') + 1
    return dateOf(named[3], String(month), named[1])
  }
  const dayFirst = /^(\d{2})[./](\d{2})[./](\d{4})/.exec(value)
  return dayFirst === null ? undefined : dateOf(dayFirst[3], dayFirst[2], dayFirst[1])
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number(month) < 1 || Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
