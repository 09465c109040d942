import type { ClientErrorEntry } from '../../model/status.ts'
import { chromiumRows } from './chromium.ts'
import { curlRows } from './curl.ts'
import { errorShapes } from './error-shapes.ts'
import { firefoxRows } from './firefox.ts'
import { nodeRows } from './node.ts'
import type { ProgramError } from './programs.ts'
import { programErrors } from './programs.ts'
import type { ClientErrorRow } from './row.ts'
import { safariRows } from './safari.ts'
import { sentences } from './sentences.ts'

type Family = ClientErrorEntry['family']

const sources: Readonly<Record<Exclude<Family, 'program'>, string>> = {
  chromium: 'https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h',
  firefox: 'https://searchfox.org/mozilla-central/source/security/nss/lib/ssl/SSLerrs.h',
  safari: 'https://developer.apple.com/documentation/foundation/urlerror/code',
  curl: 'https://curl.se/libcurl/c/libcurl-errors.html',
  node: 'https://nodejs.org/api/errors.html',
}

const nextSteps: Readonly<Record<ClientErrorEntry['phase'], string>> = {
  client:
    'Try another browser or a private window without extensions; the request may never have left.',
  dns: 'Ask the resolver itself: dig +trace NAME. Then compare with another resolver.',
  connect:
    'Connect to the port alone: nc -vz HOST PORT. Refused means nothing listens; silence means a firewall.',
  proxy: 'Try without the proxy; then read the log of the proxy.',
  tls: 'Look at the handshake: openssl s_client -connect HOST:443 -servername HOST.',
  request: 'Look in the server log whether the request arrived.',
  response: 'Repeat with curl -v and look in the server log at the same second.',
  redirect: 'Follow the redirects one by one: curl -sIL URL.',
  content: 'Repeat with curl --compressed -v and compare the content coding.',
  policy: 'Read the console of the browser: it names the rule.',
}

function entriesOf(
  family: Exclude<Family, 'program'>,
  rows: readonly ClientErrorRow[],
): readonly ClientErrorEntry[] {
  return rows.map(([code, number, phase, side, meaning, usualCauses, priors, phrases]) => ({
    code,
    family,
    ...(number !== null && { number }),
    meaning,
    phase,
    side,
    usualCauses,
    nextStep: nextSteps[phase],
    priors: priors.map(([cause, share]) => ({ cause, share })),
    ...phrasesOf(code, phrases),
    source: { url: sources[family], checked: '2026-11-22', kind: 'source' },
  }))
}

function entryOfProgram({
  code,
  phase,
  side,
  meaning,
  priors,
  url,
}: ProgramError): ClientErrorEntry {
  return {
    code,
    family: 'program',
    meaning,
    phase,
    side,
    usualCauses: [],
    nextStep: nextSteps[phase],
    priors: priors.map(([cause, share]) => ({ cause, share })),
    source: { url, checked: '2026-11-25', kind: 'docs' },
  }
}

function phrasesOf(
  code: string,
  own: readonly string[] = [],
): { readonly phrases?: readonly string[] } {
  const phrases = [...own, ...(sentences[code] ?? [])]
  return phrases.length === 0 ? {} : { phrases }
}

/** Errors that client programs show instead of a response. */
export const clientErrors: readonly ClientErrorEntry[] = [
  ...entriesOf('chromium', chromiumRows),
  ...entriesOf('firefox', firefoxRows),
  ...entriesOf('safari', safariRows),
  ...entriesOf('curl', curlRows),
  ...entriesOf('node', nodeRows),
  ...[...programErrors, ...errorShapes].map((one) => entryOfProgram(one)),
]

const byCode: ReadonlyMap<string, ClientErrorEntry> = new Map(
  clientErrors.toReversed().map((entry) => [entry.code.toUpperCase(), entry]),
)

/** The entry of a code, without regard to case, with or without Chromium's `net::`. */
export function clientError(code: string): ClientErrorEntry | undefined {
  return byCode.get(code.replace(/^net::/i, '').toUpperCase())
}

/** curl's entry for an exit code. */
export function curlError(exitCode: number): ClientErrorEntry | undefined {
  return clientErrors.find(({ family, number }) => family === 'curl' && number === exitCode)
}
