import { readFile } from 'node:fs/promises'
import type { CheckOptions } from '../../app/check.ts'
import type { Arguments, Flag } from '../command.ts'
import { ianaBootstrap } from '../../app/check.ts'
import { cacheFile } from '../cache-file.ts'
import { commonFlags } from '../command.ts'
import { expectFlags, readExpected } from './expect-options.ts'
import { UsageError } from '../usage-error.ts'

export const checkFlags: readonly Flag[] = [
  { name: 'method', short: 'X', value: 'METHOD', help: 'Request method (default GET)' },
  {
    name: 'header',
    short: 'H',
    value: "'NAME: VALUE'",
    repeat: true,
    help: 'Add a request field; may be repeated',
  },
  { name: 'data', short: 'd', value: 'TEXT', help: 'Request body, or @FILE' },
  { name: 'sni', value: 'NAME', help: 'Server name for TLS, when it is not the host' },
  { name: 'resolver', value: 'IP[:PORT]', help: "DNS resolver to ask instead of the system's" },
  {
    name: 'origin',
    value: 'IP[:PORT]',
    help: 'Also ask this address, around the CDN, with the same Host and server name',
  },
  { name: 'http1.1', help: 'HTTP/1.1 only' },
  { name: 'http2', help: 'HTTP/2 only' },
  { name: 'ipv4', short: '4', help: 'IPv4 addresses only' },
  { name: 'ipv6', short: '6', help: 'IPv6 addresses only' },
  { name: 'timeout', value: 'SECONDS', help: 'Deadline for the whole check (default 30)' },
  {
    name: 'repeat',
    value: 'N',
    help: 'Repeats that tell consistent from intermittent (default 3)',
  },
  { name: 'no-registry', help: 'Do not ask the registry about the name' },
  {
    name: 'history',
    help: 'Also ask the Wayback Machine and certificate logs (crt.sh) whether the name was there before',
  },
  {
    name: 'second-resolver',
    value: 'IP[:PORT]',
    help: 'Compare the answer of this DNS resolver, too',
  },
  { name: 'rdap', value: 'URL', help: "Ask this RDAP server instead of the registry's own" },
  ...expectFlags,
  { name: 'passive', help: 'Send one request only' },
  { name: 'dry-run', help: 'Say what would be sent, and send nothing' },
  { name: 'cacert', value: 'FILE', help: 'Trust these certificates (PEM) too' },
  { name: 'deny-private', help: 'Refuse private, loopback and other special addresses' },
  {
    name: 'allow-private',
    value: 'CIDR,…',
    optional: true,
    help: 'Allow them all (the default here), or with a value only those ranges',
  },
  { name: 'concurrency', value: 'N', help: 'Targets checked at the same time (default 10)' },
  commonFlags.json,
  { name: 'save', value: 'FILE', help: "Write the trace, for 'statusdetector diagnose FILE'" },
  commonFlags.noColour,
]

/** The options that the flags ask for; contradictions and bad values are UsageErrors. */
export async function readCheckOptions(args: Arguments): Promise<CheckOptions> {
  refuseBoth(args, 'http1.1', 'http2')
  refuseBoth(args, 'ipv4', 'ipv6')
  refuseBoth(args, 'deny-private', 'allow-private')
  refuseBoth(args, 'no-registry', 'rdap')
  const method = args.value('method')
  const data = args.value('data')
  const serverName = args.value('sni')
  const resolver = args.value('resolver')
  const secondResolver = args.value('second-resolver')
  const origin = args.value('origin')
  const timeout = args.value('timeout')
  const repeat = args.value('repeat')
  const caFile = args.value('cacert')
  return {
    allow: allowedAddresses(args),
    fields: args.values('header').map((text) => readField(text)),
    ...(method !== undefined && { method: readMethod(method) }),
    ...(data !== undefined && { body: await readData(data) }),
    ...(serverName !== undefined && { serverName }),
    ...(resolver !== undefined && { resolver }),
    ...(origin !== undefined && { origin }),
    ...(args.has('http1.1') && { httpVersion: '1.1' }),
    ...(args.has('http2') && { httpVersion: '2' }),
    ...(args.has('ipv4') && { family: 4 }),
    ...(args.has('ipv6') && { family: 6 }),
    ...(timeout !== undefined && { timeoutMs: readSeconds(timeout) * 1000 }),
    ...(repeat !== undefined && { repeat: readRepeat(repeat) }),
    ...readRegistry(args),
    ...(!args.has('rdap') &&
      !args.has('no-registry') && {
        bootstrap: { url: ianaBootstrap, file: cacheFile('rdap-servers.json') },
      }),
    ...(args.has('history') && { history: 'on' as const }),
    ...(secondResolver !== undefined && { secondResolver }),
    ...(await readExpected(args)),
    ...(args.has('passive') && { passive: true }),
    ...(caFile !== undefined && { ca: await readText(caFile, '--cacert') }),
  }
}

function readRegistry(args: Arguments): Pick<CheckOptions, 'registry'> {
  if (args.has('no-registry')) return { registry: 'off' }
  const rdap = args.value('rdap')
  if (rdap === undefined) return {}
  if (URL.canParse(rdap) && /^https?:$/.test(new URL(rdap).protocol)) return { registry: { rdap } }
  throw new UsageError(`--rdap takes the http or https URL of an RDAP server, not '${rdap}'.`)
}

function refuseBoth(args: Arguments, one: string, other: string): void {
  if (args.has(one) && args.has(other)) {
    throw new UsageError(`--${one} and --${other} contradict each other; give one of them.`)
  }
}

function allowedAddresses(args: Arguments): NonNullable<CheckOptions['allow']> {
  if (args.has('deny-private')) return { kind: 'public-only' }
  const ranges = args.values('allow-private').flatMap((value) => value.split(','))
  const cidrs = ranges.filter((range) => range !== '')
  return cidrs.length === 0 ? { kind: 'all' } : { kind: 'public-and', cidrs }
}

function readField(text: string): { readonly name: string; readonly value: string } {
  const match = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([^\r\n\0]*)$/.exec(text)
  if (match === null) {
    throw new UsageError(`--header takes 'Name: value' on one line, not '${text}'.`)
  }
  return { name: match[1] ?? '', value: match[2] ?? '' }
}

function readMethod(text: string): string {
  if (/^[\w!#$%&'*+.^`|~-]{1,40}$/.test(text)) return text
  throw new UsageError(`--method takes an HTTP method such as GET or HEAD, not '${text}'.`)
}

function readSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d{1,4}(\.\d{1,3})?$/.test(text) && seconds > 0 && seconds <= 3600) return seconds
  throw new UsageError(`--timeout takes seconds above 0 and up to 3600, not '${text}'.`)
}

function readRepeat(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  throw new UsageError(`--repeat takes a whole number from 0 to 99, not '${text}'.`)
}

async function readData(text: string): Promise<string> {
  return text.startsWith('@') ? await readText(text.slice(1), '--data') : text
}

async function readText(file: string, flag: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`${flag}: cannot read ${file} (${reason}).`)
  }
}
