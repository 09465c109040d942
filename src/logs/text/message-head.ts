import type { Draft } from '../record.ts'
import { readTime } from './parse-time.ts'

/** The beginning of a line of an application's log: when, how grave, and what. */
export interface MessageHead {
  readonly time: Draft
  /** Lower case; absent: the line has a time and no level. */
  readonly level?: string
  readonly message: string
}

const isoTime =
  /^\[?(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)\]?[ |:\t-]+/
/** Tomcat's: `22-Nov-2026 10:11:12.123 SEVERE [main] …`. */
const dashedTime = /^(\d\d)-([A-Z][a-z]{2})-(\d{4} \d\d:\d\d:\d\d(?:\.\d{1,9})?)[ |:\t-]+/
const innerTime = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/

const words =
  'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|CRITICAL|FATAL|PANIC|ALERT|EMERGENCY'
/** After a time, within the first words; in small letters only where brackets or a colon set it off. */
const levelAfter = new RegExp(
  `(?:^|[\\s[|(:.-])(${words})(?=[\\s\\]|):-]|$)|\\[(${words.toLowerCase()})\\]|(?:^| )(${words.toLowerCase()}):`,
)
/** Without a time: `ERROR:name:…`, `ERROR [name] …`, `[ERROR] …`, `ERROR 2026-11-22 …`. */
const levelFirst = new RegExp(`^\\[?(${words})(?:\\]?:|\\](?= )| (?=[\\[\\d(])| {2,})\\s*`)
/** Ruby's logger. */
const ruby =
  /^[DIWEF], \[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*)Z? #\d+\] +([A-Z]+) -- [^:]{0,80}: ?/
/** The console of .NET. */
const dotnet = /^(trce|dbug|info|warn|fail|crit): ([\w.+`]{1,200}\[\d+\])$/
const dotnetLevels: Readonly<Record<string, string>> = {
  trce: 'trace',
  dbug: 'debug',
  info: 'info',
  warn: 'warn',
  fail: 'error',
  crit: 'fatal',
}

/** How far into a line a level is looked for. */
const levelWithin = 100

/** Reads the head of a message; undefined when the line has neither a time nor a level where one would stand. */
export function readMessageHead(line: string): MessageHead | undefined {
  const time: Draft = {}
  const byRuby = ruby.exec(line)
  if (byRuby !== null) {
    readTime(time, 'iso', byRuby[1] ?? '')
    return {
      time,
      level: (byRuby[2] ?? '').toLowerCase(),
      message: line.slice(byRuby[0].length),
    }
  }
  const byDotnet = dotnet.exec(line)
  if (byDotnet !== null)
    return { time, level: dotnetLevels[byDotnet[1] ?? ''] ?? 'info', message: byDotnet[2] ?? '' }
  const first = levelFirst.exec(line)
  if (first !== null) {
    const inner = innerTime.exec(line.slice(0, levelWithin))
    if (inner !== null) readTime(time, 'iso', inner[0])
    return { time, level: (first[1] ?? '').toLowerCase(), message: line.slice(first[0].length) }
  }
  return readTimed(line)
}

function readTimed(line: string): MessageHead | undefined {
  const time: Draft = {}
  const iso = isoTime.exec(line)
  const dashed = iso === null ? dashedTime.exec(line) : null
  const head = iso?.[0] ?? dashed?.[0]
  if (head === undefined) return undefined
  const known =
    iso === null
      ? readTime(time, 'clf', `${dashed?.[1]}/${dashed?.[2]}/${dashed?.[3]}`)
      : readTime(time, 'iso', iso[1] ?? '')
  if (!known) return undefined
  const rest = line.slice(head.length)
  const level = levelAfter.exec(rest.slice(0, levelWithin))
  if (level === null) return { time, message: rest }
  return {
    time,
    level: (level[1] ?? level[2] ?? level[3] ?? '').toLowerCase(),
    message: rest.slice(level.index + level[0].length).replace(/^[\]|):\s-]+/, ''),
  }
}
