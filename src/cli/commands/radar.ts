import { readFile } from 'node:fs/promises'
import { watchListFormats, openRadar, readWatchList, writeWatchList } from '../../app/index.ts'
import type { Radar } from '../../app/index.ts'
import { verdicts } from '../../model/diagnosis.ts'
import type { Arguments, Command } from '../command.ts'
import { commonFlags } from '../command.ts'
import { foreign, safeJson } from '../foreign.ts'
import { renderTimeline, renderWatch } from '../render/radar.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { readCheckOptions } from './check-options.ts'
import { expectFlags, readExpected } from './expect-options.ts'

/** A list of names is read up to this size. */
const listLimitBytes = 32 * 1024 * 1024

export const radarCommand: Command = {
  name: 'radar',
  operands: 'add|remove|list|show|check|import|export [flags] [<target>…|<file>|-]',
  summary: 'Keep watch over names: working, expired, parked, for sale, shut down, and since when.',
  flags: [
    {
      name: 'data',
      value: 'FOLDER',
      help: 'Where the list is kept (default ./data; DATABASE_URL names a PostgreSQL database)',
    },
    { name: 'all', help: 'check: every name, whether it is due or not' },
    { name: 'verdict', value: 'WORD,…', help: 'list, export: only names with these verdicts' },
    { name: 'search', value: 'TEXT', help: 'list, export: only names or titles with this text' },
    { name: 'format', value: 'json|csv|opml', help: 'export: the form (default json)' },
    { name: 'concurrency', value: 'N', help: 'check: names at the same time (default 5)' },
    { name: 'resolver', value: 'IP[:PORT]', help: "DNS resolver to ask instead of the system's" },
    { name: 'no-registry', help: 'Do not ask the registries' },
    { name: 'rdap', value: 'URL', help: "Ask this RDAP server instead of the registry's own" },
    { name: 'timeout', value: 'SECONDS', help: 'Deadline for one name (default 15)' },
    ...expectFlags.map((flag) => ({ ...flag, help: `add: ${flag.help}` })),
    commonFlags.json,
    commonFlags.noColour,
  ],
  examples: [
    'statusdetector radar add example.org https://api.example.org/v1',
    `statusdetector radar add --expect-json '$.status == "ok"' https://api.example.org/health`,
    'statusdetector radar import feeds.opml',
    'statusdetector radar check',
    'statusdetector radar list --verdict expired,parked',
    'statusdetector radar show example.org',
  ],
  run,
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [action, ...operands] = args.positionals
  const known = actions[action ?? '']
  if (known === undefined) {
    throw new UsageError(
      `Say what to do: ${Object.keys(actions).join(', ')}. Try: statusdetector radar list`,
    )
  }
  const databaseUrl = process.env['DATABASE_URL'] ?? ''
  const radar = await openRadar(
    databaseUrl === ''
      ? { kind: 'folder', folder: args.value('data') ?? './data' }
      : { kind: 'postgresql', url: databaseUrl },
  )
  try {
    return await known(radar, operands, args, terminal)
  } finally {
    await radar.close()
  }
}

type Action = (
  radar: Radar,
  operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
) => Promise<number>

const actions: Readonly<Record<string, Action>> = {
  add,
  remove,
  list,
  show,
  check,
  import: importList,
  export: exportList,
}

async function add(
  radar: Radar,
  operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  if (operands.length === 0)
    throw new UsageError('Name what to watch: statusdetector radar add example.org')
  const expected = await readExpected(args)
  return report(await radar.add(operands.map((target) => ({ target, ...expected }))), terminal)
}

async function remove(
  radar: Radar,
  operands: readonly string[],
  _args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const [target] = operands
  if (target === undefined)
    throw new UsageError('Name what to forget: statusdetector radar remove example.org')
  if (await radar.remove(target)) return 0
  terminal.err(`statusdetector: ${foreign(target, 200)} is not watched.\n`)
  return 2
}

async function list(
  radar: Radar,
  _operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  for (const watch of await radar.list(queryOf(args)))
    terminal.out(args.has('json') ? `${safeJson(watch)}\n` : renderWatch(watch, terminal))
  return 0
}

async function show(
  radar: Radar,
  operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const [target] = operands
  const watch = target === undefined ? undefined : await radar.find(target)
  if (watch === undefined)
    throw new UsageError(`${target ?? 'Nothing'} is not watched. Try: statusdetector radar list`)
  const events = await radar.events(watch.target)
  terminal.out(
    args.has('json')
      ? `${safeJson({ watch, events }, 2)}\n`
      : renderTimeline(watch, events, terminal),
  )
  return 0
}

async function check(
  radar: Radar,
  _operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const { allow, resolver, registry, bootstrap, timeoutMs } = await readCheckOptions(args)
  const options = {
    ...(allow !== undefined && { allow }),
    ...(resolver !== undefined && { resolver }),
    ...(registry !== undefined && { registry }),
    ...(bootstrap !== undefined && { bootstrap }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  }
  const count = await radar.check({
    all: args.has('all'),
    concurrency: readConcurrency(args),
    options,
    onChecked({ watch, state, event }) {
      const now = { ...watch, state }
      if (args.has('json'))
        terminal.out(`${safeJson({ watch: now, changed: event !== undefined })}\n`)
      else if (event !== undefined) terminal.out(renderWatch(now, terminal))
    },
    onRefused(target, error) {
      terminal.err(`statusdetector: ${foreign(target, 200)}: ${foreign(error.message, 500)}\n`)
    },
  })
  if (!args.has('json')) terminal.out(`${count} checked\n`)
  return 0
}

async function importList(
  radar: Radar,
  operands: readonly string[],
  _args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const [file] = operands
  if (file === undefined)
    throw new UsageError('Name the list: statusdetector radar import FILE, or - for standard input')
  const text =
    file === '-'
      ? new TextDecoder().decode(await terminal.readInput(listLimitBytes))
      : await readText(file)
  return report(await radar.add(readWatchList(text, foreign(file, 200))), terminal)
}

async function exportList(
  radar: Radar,
  _operands: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const wanted = args.value('format') ?? 'json'
  const format = watchListFormats.find((one) => one === wanted)
  if (format === undefined)
    throw new UsageError(`--format takes ${watchListFormats.join(', ')}, not '${wanted}'.`)
  terminal.out(writeWatchList(await radar.list(queryOf(args)), format))
  return 0
}

function report(
  { added, known, refused }: Awaited<ReturnType<Radar['add']>>,
  terminal: Terminal,
): number {
  terminal.out(`${added} added, ${known} known already\n`)
  for (const line of refused.slice(0, 20)) terminal.err(`statusdetector: ${foreign(line, 300)}\n`)
  if (refused.length > 20) terminal.err(`statusdetector: and ${refused.length - 20} more\n`)
  return refused.length > 0 ? 2 : 0
}

function queryOf(args: Arguments): NonNullable<Parameters<Radar['list']>[0]> {
  const text = args.value('search')
  const words = (args.value('verdict') ?? '').split(',').filter((one) => one !== '')
  const wanted = words.map((one) => {
    const verdict = verdicts.find((candidate) => candidate === one)
    if (verdict === undefined)
      throw new UsageError(`--verdict takes ${verdicts.join(', ')}, not '${one}'.`)
    return verdict
  })
  return { ...(wanted.length > 0 && { verdicts: wanted }), ...(text !== undefined && { text }) }
}

function readConcurrency(args: Arguments): number {
  const text = args.value('concurrency') ?? '5'
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new UsageError(`--concurrency takes a whole number from 1 to 99, not '${text}'.`)
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`Cannot read ${file} (${reason}).`)
  }
}
