import { readFile } from 'node:fs/promises'
import ipaddr from 'ipaddr.js'
import { version } from '../../model/version.ts'
import type { ServerSettings } from '../../server/index.ts'
import type { Arguments, Command } from '../command.ts'
import { ianaBootstrap } from '../../app/check.ts'
import { cacheFile } from '../cache-file.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { serveFlags, serveSetting } from './serve-flags.ts'

export const serveCommand: Command = {
  name: 'serve',
  operands: '[flags]',
  summary: 'Start the web application and its API on this machine.',
  flags: serveFlags,
  examples: [
    'statusdetector serve',
    'statusdetector serve --port 9000 --allow-private 10.0.0.0/8',
    'statusdetector serve --host 0.0.0.0 --base-url https://status.example.org --trust-proxy',
  ],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length > 0) {
    throw new UsageError(`serve takes flags only, not '${args.positionals[0] ?? ''}'.`)
  }
  const settings = await readSettings(args)
  // The server is much of the program, and no other command needs it.
  const { startServer } = await import('../../server/index.ts')
  const { promise, resolve } = Promise.withResolvers<number>()
  const { url } = await startServer(settings, resolve)
  terminal.out(`statusdetector listens on ${url}\n`)
  terminal.out(`The API is described at ${url}/api/v1/openapi.json\n`)
  terminal.out('Ctrl-C stops it.\n')
  return await promise
}

async function readSettings(args: Arguments): Promise<ServerSettings> {
  const setting = (name: string): string | undefined => serveSetting(args, name, process.env)
  const optOutFile = setting('opt-out')
  const databaseUrl = process.env['DATABASE_URL'] ?? ''
  const baseUrl = setting('base-url')
  const contact = setting('contact')
  const radarKeyFile = setting('radar-key-file')
  const secondResolver = setting('second-resolver')
  return {
    host: setting('host') ?? '127.0.0.1',
    port: readNumber('port', setting('port') ?? '8080', 0, 65_535),
    ...(baseUrl !== undefined && { baseUrl: readBaseUrl(baseUrl) }),
    trustedProxies: readNumber('trust-proxy', readSwitch(setting('trust-proxy')), 0, 10),
    ...(contact !== undefined && { contact }),
    logUpload: setting('log-upload') === '',
    ...(radarKeyFile !== undefined && { radarKey: await readRadarKey(radarKeyFile) }),
    scrapeFrom: readList(args, 'scrape-from', setting),
    logLevel: readLevel(setting('log-level') ?? 'info'),
    userAgent: (url) => `statusdetector/${version} (+${url}/prober)`,
    service: {
      store:
        databaseUrl === ''
          ? { kind: 'folder', folder: setting('data') ?? './data' }
          : { kind: 'postgresql', url: databaseUrl },
      keepDays: readNumber('keep-days', setting('keep-days') ?? '30', 1, 3650),
      allowPrivate: readList(args, 'allow-private', setting),
      names: {
        bootstrap: { url: ianaBootstrap, file: cacheFile('rdap-servers.json') },
        ...(secondResolver !== undefined && { secondResolver }),
      },
      ...(optOutFile !== undefined && { optOut: await readOptOutFile(optOutFile) }),
    },
  }
}

/** A switch that may carry a number: alone it is 1. */
function readSwitch(value: string | undefined): string {
  return value === undefined ? '0' : value === '' ? '1' : value
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d{1,5}$/.test(text) && number >= least && number <= most) return number
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not '${text}'.`)
}

function readBaseUrl(text: string): string {
  const url = URL.parse(text)
  const plain = url !== null && url.pathname === '/' && url.search === '' && url.username === ''
  if (plain && /^https?:$/.test(url.protocol)) return url.origin
  throw new UsageError(
    `--base-url takes a URL without a path, such as https://status.example.org, not '${text}'.`,
  )
}

function readLevel(text: string): string {
  if (['silent', 'error', 'warn', 'info', 'debug'].includes(text)) return text
  throw new UsageError(`--log-level takes silent, error, warn, info or debug, not '${text}'.`)
}

/** A flag given more than once, or one list in the environment. */
function readList(
  args: Arguments,
  name: string,
  setting: (name: string) => string | undefined,
): readonly string[] {
  const given = args.values(name)
  const values = given.length > 0 ? given : (setting(name) ?? '').split(/[\s,]+/)
  const cidrs = values.flatMap((value) => value.split(',')).filter((value) => value !== '')
  for (const cidr of cidrs) {
    if (!ipaddr.isValidCIDR(cidr)) {
      throw new UsageError(`'${cidr}' is no address range. Write it as 10.0.0.0/8 or fd00::/8.`)
    }
  }
  return cidrs
}

const shortestKey = 16

async function readRadarKey(file: string): Promise<string> {
  const key = (await readSettingFile(file, '--radar-key-file names a text file.')).trim()
  if (key.length >= shortestKey && key.length <= 200 && !/\s/.test(key)) return key
  throw new UsageError(
    `--radar-key-file: ${file} must hold one word of ${shortestKey} to 200 characters.`,
  )
}

async function readSettingFile(file: string, hint: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`Cannot read ${file} (${reason}). ${hint}`)
  }
}

async function readOptOutFile(
  file: string,
): Promise<{ readonly text: string; readonly name: string }> {
  return { text: await readSettingFile(file, '--opt-out names a text file.'), name: file }
}
