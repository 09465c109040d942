import { InputError } from '../../model/input-error.ts'
import type { Meaning } from './assign.ts'
import type { Piece } from './pattern.ts'

const skip: Meaning = { is: 'skip' }
const ms = { unit: 'ms' } as const

/** Variables whose values are texts: these are put between quotes where the flag `+Q` holds. Configuration manual, section 8.2.6. */
const texts: Readonly<Record<string, Meaning>> = {
  ci: { is: 'client' },
  // Names in capitals and small letters changed sides in 1.5; both are still taken.
  Ci: { is: 'client' },
  b: { is: 'service' },
  s: { is: 'server' },
  f: skip,
  ft: skip,
  r: { is: 'request' },
  HM: { is: 'method' },
  HU: { is: 'target' },
  HP: { is: 'target' },
  HPO: { is: 'target' },
  HQ: skip,
  HV: skip,
  H: skip,
  ID: { is: 'requestId' },
  ts: { is: 'terminationState' },
  tsc: { is: 'terminationState' },
  CC: skip,
  CS: skip,
  hr: { is: 'captures' },
  hs: { is: 'captures' },
  hrl: skip,
  hsl: skip,
  bi: skip,
  fi: skip,
  si: skip,
  sslc: skip,
  sslv: skip,
}

/** Numbers and times, which have no quotes; those that are not here are passed over. */
const numbers: Readonly<Record<string, Meaning>> = {
  t: { is: 'time', form: 'clf', start: true },
  tr: { is: 'time', form: 'clf', start: true },
  T: { is: 'time', form: 'clf' },
  Tl: { is: 'time', form: 'clf' },
  trg: { is: 'time', form: 'clf', start: true },
  trl: { is: 'time', form: 'clf', start: true },
  Ts: { is: 'time', form: 'epoch' },
  ST: { is: 'status' },
  st: { is: 'status' },
  Ta: { is: 'duration', ...ms },
  Tt: { is: 'duration', ...ms },
  Tc: { is: 'connectDuration', ...ms },
  Tr: { is: 'upstreamDuration', ...ms },
  rc: { is: 'retries' },
}

/** Sample expressions that people log in place of variables. */
const expressions: Readonly<Record<string, Meaning>> = {
  src: { is: 'client' },
  status: { is: 'status' },
  method: { is: 'method' },
  path: { is: 'target' },
  url: { is: 'target' },
  pathq: { is: 'target' },
  be_name: { is: 'service' },
  srv_name: { is: 'server' },
  'unique-id': { is: 'requestId' },
  'req.hdr(host)': { is: 'host' },
  'req.fhdr(host)': { is: 'host' },
}

/**
 * Reads a HAProxy `log-format` string as pieces. The directive's name, quotes around it and escaped spaces may be left
 * in. Throws an `InputError` when it has neither the status nor the termination state.
 */
export function haproxyPieces(format: string): readonly Piece[] {
  const text = withoutDirective(format)
  const pieces: Piece[] = []
  let literal = ''
  let at = 0
  let quoteAll = false
  const variable = /%(?:\([^)]*\))?(?:\{([^}]*)\})?(?:\[((?:[^\]\\]|\\.)*)\]|([A-Za-z]{1,4})|%)/y
  while (at < text.length) {
    variable.lastIndex = at
    const match = text[at] === '%' ? variable.exec(text) : null
    if (match === null || match[0] === '%%') {
      // HAProxy writes no spaces at the start of a line, where `%{+Q}o ` would leave one.
      const isLeading = literal === '' && pieces.length === 0 && text[at] === ' '
      if (!isLeading) literal += text[at] ?? ''
      at += match === null ? 1 : 2
      continue
    }
    const [whole, flags = '', expression, name] = match
    at += whole.length
    // `%{+Q}o` writes nothing: it sets the flags of all that follows.
    if (name === 'o') {
      quoteAll = flags.includes('+Q')
      continue
    }
    const isText = expression !== undefined || texts[name ?? ''] !== undefined
    const quoted = isText && (quoteAll || flags.includes('+Q')) && !flags.includes('-Q')
    if (quoted) literal += '"'
    if (literal !== '') pieces.push(literal)
    literal = quoted ? '"' : ''
    pieces.push(meaningOf(name, expression))
  }
  if (literal !== '') pieces.push(literal)
  requireOutcome(pieces)
  return pieces
}

function meaningOf(name: string | undefined, expression: string | undefined): Meaning {
  if (expression !== undefined)
    return expressions[expression.split(',', 1)[0]?.toLowerCase() ?? ''] ?? skip
  return texts[name ?? ''] ?? numbers[name ?? ''] ?? skip
}

function requireOutcome(pieces: readonly Piece[]): void {
  const tells = pieces.some(
    (piece) =>
      typeof piece !== 'string' && (piece.is === 'status' || piece.is === 'terminationState'),
  )
  if (!tells) {
    throw new InputError(
      'the log-format has neither %ST nor %tsc: without them no error can be counted; add %ST to it',
    )
  }
}

function withoutDirective(format: string): string {
  const text = format.trim().replace(/^(?:error-)?log-format\s+/, '')
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1] ?? /^'([^']*)'$/.exec(text)?.[1]
  return (quoted ?? text).replace(/\\([ "\\'])/g, '$1')
}
