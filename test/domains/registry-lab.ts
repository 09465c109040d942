import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { closed, listen } from '../../src/lab/loopback.ts'

export interface RegistryLab {
  /** Base URL of the RDAP server. */
  readonly rdap: string
  /** `host:port` of the WHOIS server. */
  readonly whois: string
  /** Requests so far. */
  requests(): number
  stop(): Promise<void>
}

const day = 24 * 3600 * 1000

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * day).toISOString()
}

interface Registration {
  readonly status: readonly string[]
  readonly expiresIn?: number
  readonly registrarExpiresIn?: number
  readonly registeredAgo?: number
}

/** Registrations by name; a name that is not here is not registered. */
const registrations: Readonly<Record<string, Registration>> = {
  'ok.test': { status: ['client transfer prohibited'], expiresIn: 200 },
  'offer.test': { status: ['active'], expiresIn: 200 },
  'parked.test': { status: ['active'], expiresIn: 200 },
  'expired.test': { status: ['auto renew period'], expiresIn: 350 },
  'alias.test': { status: ['active'], expiresIn: 200 },
  'bare.test': { status: ['active'], expiresIn: 200 },
  'apex.test': { status: ['active'], expiresIn: 200 },
  'mail.test': { status: ['active'], expiresIn: 200 },
  'wild.test': { status: ['active'], expiresIn: 200 },
  'signed.test': { status: ['active'], expiresIn: 200 },
  'lame.example': { status: ['active'], expiresIn: 200 },
  'redeem.test': { status: ['redemption period'], expiresIn: -20 },
  'delete.test': { status: ['pending delete'], expiresIn: -60 },
  'hold.test': { status: ['client hold'], expiresIn: 100 },
  'held.test': { status: ['client hold'], expiresIn: -3 },
  'nodate.test': { status: ['active'] },
  'renewed.test': { status: ['auto renew period'], expiresIn: 350 },
  'inactive.test': { status: ['inactive'], expiresIn: 100 },
}

/** An RDAP document (RFC 9083) with the contact data redacted (RFC 9537). */
function documentOf(
  name: string,
  { status, expiresIn, registrarExpiresIn, registeredAgo = 3000 }: Registration,
): object {
  const event = (eventAction: string, days: number | undefined) =>
    days === undefined ? [] : [{ eventAction, eventDate: daysFromNow(days) }]
  return {
    rdapConformance: ['rdap_level_0', 'redacted'],
    objectClassName: 'domain',
    ldhName: name.toUpperCase(),
    status,
    events: [
      ...event('registration', -registeredAgo),
      ...event('expiration', expiresIn),
      ...event('registrar expiration', registrarExpiresIn),
      ...event('last changed', -1),
    ],
    nameservers: [{ objectClassName: 'nameserver', ldhName: 'NS.TEST' }],
    entities: [
      {
        objectClassName: 'entity',
        roles: ['registrant'],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', ''],
          ],
        ],
      },
      {
        objectClassName: 'entity',
        roles: ['registrar'],
        vcardArray: [
          'vcard',
          [
            ['version', {}, 'text', '4.0'],
            ['fn', {}, 'text', 'Registrar of the Lab'],
          ],
        ],
      },
    ],
    redacted: [{ name: { description: 'Registrant Name' }, method: 'emptyValue' }],
  }
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

/** What a WHOIS server of a gTLD would say. */
function whoisText(name: string): string {
  if (name === 'limited.test') return 'Query rate limit exceeded. Try again later.\r\n'
  const found = registrations[name]
  if (found === undefined) return `% No match for "${name}".\r\n`
  const { status, expiresIn } = found
  const expiry = expiresIn === undefined ? [] : [`Registry Expiry Date: ${daysFromNow(expiresIn)}`]
  const epp = status.map((one) =>
    one.replace(/ (\w)/g, (_all, letter: string) => letter.toUpperCase()),
  )
  return [
    `Domain Name: ${name}`,
    'Registrar: Registrar of the Lab',
    'Creation Date: 2015-03-01T00:00:00Z',
    ...expiry,
    ...epp.map((word) => `Domain Status: ${word} https://icann.org/epp`),
    'Name Server: NS.TEST',
    '',
  ].join('\r\n')
}

/** RDAP and WHOIS servers on loopback, with the oddities that real ones have, by name. */
export async function startRegistryLab(): Promise<RegistryLab> {
  let count = 0
  const http = createServer((request, response) => {
    count += 1
    const name = (request.url ?? '').split('/').at(-1) ?? ''
    if (name === 'limited.test') return answer(response, 429, 'application/rdap+json', '{}')
    if (name === 'html.test') return answer(response, 200, 'text/html', '<h1>Welcome</h1>')
    if (name === 'broken.test') return answer(response, 500, 'text/plain', 'no')
    if (name === 'cut.test')
      return answer(response, 200, 'application/rdap+json', '{"objectClassName":')
    if (name === 'redirected.test' && request.url?.startsWith('/old/') === false) {
      response.setHeader('location', `/old/domain/${name}`)
      return answer(response, 302, 'text/plain', '')
    }
    const found = name === 'redirected.test' ? registrations['ok.test'] : registrations[name]
    if (found === undefined)
      return answer(response, 404, 'application/rdap+json', '{"errorCode":404,"title":"Not Found"}')
    const own = documentOf(name, found)
    // The registrar of this name tells the date that it goes by; its registry links to it.
    const registrar = { ...documentOf(name, { status: ['active'], expiresIn: -9 }) }
    const host = request.headers.host ?? ''
    const links = [
      { rel: 'self', href: `http://${host}/domain/${name}`, type: 'application/rdap+json' },
      {
        rel: 'related',
        href: `http://${host}/registrar/domain/${name}`,
        type: 'application/rdap+json',
      },
    ]
    const document =
      request.url?.startsWith('/registrar/') === true
        ? registrar
        : name === 'renewed.test'
          ? { ...own, links }
          : own
    answer(response, 200, 'application/rdap+json', JSON.stringify(document))
  })
  const whois = createTcpServer((socket) => {
    count += 1
    socket.on('error', () => undefined)
    socket.once('data', (data) => {
      socket.end(whoisText(String(data).trim()))
    })
  })
  const port = await listen(http, '127.0.0.1')
  const whoisPort = await listen(whois, '127.0.0.1')
  return {
    rdap: `http://127.0.0.1:${port}/`,
    whois: `127.0.0.1:${whoisPort}`,
    requests: () => count,
    stop: async () => {
      http.closeAllConnections()
      await closed(http)
      await closed(whois)
    },
  }
}
