import { InputError } from '../../model/input-error.ts'
import type { Meaning } from './assign.ts'
import type { Piece } from './pattern.ts'

const skip: Meaning = { is: 'skip' }

/** Directives without an argument; mod_log_config of Apache 2.4, and the ones that Tomcat, Varnish and H2O share with it. */
const plain: Readonly<Record<string, Meaning>> = {
  h: { is: 'client' },
  a: { is: 'client' },
  t: { is: 'time', form: 'clf' },
  r: { is: 'request' },
  m: { is: 'method' },
  U: { is: 'target' },
  s: { is: 'status' },
  D: { is: 'duration', unit: 'us' },
  T: { is: 'duration', unit: 's' },
  v: { is: 'host' },
  V: { is: 'host' },
  L: { is: 'requestId' },
}

/** Directives with an argument, as `name:letter` in lower case. */
const withArgument: Readonly<Record<string, Meaning>> = {
  'user-agent:i': { is: 'agent' },
  'host:i': { is: 'host' },
  'x-forwarded-for:i': { is: 'forwardedFor' },
  'x-request-id:i': { is: 'requestId' },
  'unique_id:e': { is: 'requestId' },
  'balancer_worker_name:e': { is: 'upstream' },
  'balancer_name:e': { is: 'service' },
  'ms:T': { is: 'duration', unit: 'ms' },
  'us:T': { is: 'duration', unit: 'us' },
  's:T': { is: 'duration', unit: 's' },
  'c:a': skip,
  // H2O writes its times in seconds.
  'duration:x': { is: 'duration', unit: 's' },
  'total-time:x': { is: 'duration', unit: 's' },
  'proxy.connect-time:x': { is: 'connectDuration', unit: 's' },
  'proxy.total-time:x': { is: 'upstreamDuration', unit: 's' },
  'varnish:time_firstbyte:x': skip,
  'varnish:vxid:x': { is: 'requestId' },
  'sec:t': { is: 'time', form: 'epoch' },
  'msec:t': { is: 'time', form: 'epoch' },
  'usec:t': { is: 'time', form: 'epoch' },
  'msec_frac:t': skip,
  'usec_frac:t': skip,
}

/**
 * Reads an Apache `LogFormat` string as pieces. The directive's name, its nickname and escaped quotes may be left in.
 * Throws an `InputError` when no `%s` or `%>s` is in it.
 */
export function apachePieces(format: string): readonly Piece[] {
  const text = withoutDirective(format)
  const pieces: Piece[] = []
  let literal = ''
  let at = 0
  const directive = /%(?:[!\d,]*)([<>]?)(?:\{([^}]*)\})?(\^?[a-zA-Z]{1,3}|%)/y
  while (at < text.length) {
    directive.lastIndex = at
    const match = text[at] === '%' ? directive.exec(text) : null
    if (match === null || match[3] === '%') {
      literal += match === null ? (text[at] ?? '') : '%'
      at += match?.[0].length ?? 1
      continue
    }
    const [whole, , argument, name = ''] = match
    const letter = name.startsWith('^') ? name : name.slice(0, 1)
    const meaning = meaningOf(argument, letter)
    // %t writes its own brackets unless it has an argument.
    const bracketed = letter === 't' && argument === undefined
    if (bracketed) literal += '['
    if (literal !== '') pieces.push(literal)
    literal = bracketed ? ']' : ''
    pieces.push(meaning)
    at += whole.length - (name.length - letter.length)
  }
  if (literal !== '') pieces.push(literal)
  if (!pieces.some((piece) => typeof piece !== 'string' && piece.is === 'status')) {
    throw new InputError(
      'the LogFormat has no %>s: without the status no error can be counted; add %>s to it',
    )
  }
  return pieces
}

function meaningOf(argument: string | undefined, letter: string): Meaning {
  if (argument === undefined || (letter !== 'i' && letter !== 'e' && plain[letter] !== undefined)) {
    if (argument === undefined) return plain[letter] ?? skip
  }
  const key = `${(argument ?? '').toLowerCase()}:${letter}`
  const known = withArgument[key]
  if (known !== undefined) return known
  return letter === 't'
    ? { is: 'time', form: 'any', ...(argument?.startsWith('begin:') && { start: true as const }) }
    : skip
}

function withoutDirective(format: string): string {
  const directive = /^\s*(?:LogFormat|CustomLog\s+\S+)\s+"((?:[^"\\]|\\.)*)"/.exec(format)
  // The string alone, with its quotes around it, or the quotes and the nickname.
  const quoted = /^\s*"((?:[^"\\]|\\.)*\\"(?:[^"\\]|\\.)*)"(?:\s+\w+)?\s*$/.exec(format)
  const text = directive?.[1] ?? quoted?.[1] ?? format
  // As in Tomcat's server.xml.
  return text.replaceAll('&quot;', '"').replace(/\\"/g, '"').replace(/\\t/g, '\t')
}
