import { InputError } from '../model/input-error.ts'
import type { Target } from '../model/target.ts'

/** A target that can be asked: the parts that a paste may lack are there. */
export interface ProbeTarget extends Target {
  readonly url: string
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly port: number
}

const longest = 8192
const schemeOf = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//
const pathAfterColon = /^[A-Za-z][A-Za-z0-9+.-]*:\/(?!\/)/
const bareIpv6 = /^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/

/**
 * Reads a URL, bare domain, `host:port` or IP address. A bare name is asked over https, a port that is known for
 * plain HTTP over http. Throws an InputError for anything else; see docs/exit-codes.md.
 */
export function parseTarget(input: string): ProbeTarget {
  const text = input.trim()
  if (text === '')
    throw new InputError('The target is empty. Give a URL such as https://example.org')
  if (text.length > longest)
    throw new InputError(`The target is longer than ${longest} characters.`)
  refuseOddCharacters(text)
  const scheme = schemeOf.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw new InputError(`Cannot check ${scheme}: URLs. Give an http:// or https:// URL.`)
  }
  if (pathAfterColon.test(text)) {
    throw new InputError(
      `'${input.slice(0, 200)}' is no URL. Two slashes follow the scheme: https://…`,
    )
  }
  const url = parseUrl(scheme === undefined ? withScheme(text) : text, input)
  if (url.username !== '' || url.password !== '') {
    throw new InputError(
      'The target carries a user name or password. Send it with --header instead.',
    )
  }
  if (url.hostname === '') throw new InputError(`'${input}' names no host.`)
  refuseLongName(url.hostname)
  if (url.port === '0')
    throw new InputError('Port 0 cannot be reached. Give a port from 1 to 65535.')
  url.hash = ''
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return {
    input,
    url: url.href,
    scheme: protocol,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (protocol === 'http' ? 80 : 443) : Number(url.port),
  }
}

/** What no name server could be asked: RFC 1035 section 2.3.4, in the characters of a written name. */
function refuseLongName(host: string): void {
  const name = host.replace(/\.$/, '')
  const label = name.split('.').find((one) => one.length > 63)
  if (label === undefined && name.length <= 253) return
  throw new InputError(
    label === undefined
      ? `The host name has ${name.length} characters; names have at most 253.`
      : `A part of the host name has ${label.length} characters, '${label.slice(0, 20)}…'; parts have at most 63.`,
  )
}

function refuseOddCharacters(text: string): void {
  if (/\s|\p{Cc}/u.test(text)) {
    throw new InputError(
      'The target holds white space or control characters. Quote one URL as one word.',
    )
  }
  if (text.includes('\\')) throw new InputError('The target holds a backslash. URLs use /.')
}

function withScheme(text: string): string {
  if (bareIpv6.test(text) && !text.startsWith('[')) return `https://[${text}]/`
  const port = /^[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1]
  return `${port === undefined || port.endsWith('443') ? 'https' : 'http'}://${text}`
}

function parseUrl(text: string, input: string): URL {
  try {
    return new URL(text)
  } catch {
    throw new InputError(
      `'${input.slice(0, 200)}' is no URL, domain or address. Give one such as https://example.org/path`,
    )
  }
}
