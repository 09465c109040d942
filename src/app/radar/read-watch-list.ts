import { Parser } from 'htmlparser2'
import * as z from 'zod'
import { endedService, endedSource } from '../../catalog/services/ended.ts'
import type { Expectations } from '../../model/expectation.ts'
import { InputError } from '../../model/input-error.ts'

/** One line of a list of names to watch. */
export interface ListedWatch {
  readonly target: string
  readonly title?: string
  readonly source?: string
  readonly verified?: boolean
  /** ISO date of the end that the list knows of. */
  readonly announced?: string
  readonly expect?: Expectations
}

/** More than this is no list that one person watches. */
const most = 50_000

/** Reads a list as JSON, OPML, CSV with a header, or one target a line; entries without a target are left out. */
export function readWatchList(text: string, name: string): readonly ListedWatch[] {
  const start = text.trimStart()
  const read =
    start.startsWith('{') || start.startsWith('[')
      ? readJson(text, name)
      : start.startsWith('<')
        ? readOpml(text)
        : readLines(text)
  if (read.length === 0)
    throw new InputError(`${name} names no target. Give one a line, CSV, OPML or JSON.`)
  if (read.length > most) throw new InputError(`${name} names more than ${most} targets.`)
  return read
}

const word = z.string().max(2000).nullish()
const entry = z.object({
  target: word,
  url: word,
  domain: word,
  host: word,
  url_or_domain_if_known: word,
  title: word,
  name: word,
  source: word,
  verified: z.boolean().nullish(),
  announced: word,
  closed_on: word,
  closes_on: word,
  kind: word,
  owner: word,
  expect: z
    .object({
      status: z.exactOptional(z.array(z.string())),
      json: z.exactOptional(z.array(z.string())),
      schema: z.exactOptional(z.record(z.string(), z.unknown())),
      withinMs: z.exactOptional(z.number()),
    })
    .nullish(),
})

function readJson(text: string, name: string): readonly ListedWatch[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputError(`${name} is no JSON.`)
  }
  const list = Array.isArray(value)
    ? value
    : Object.values(z.record(z.string(), z.unknown()).parse(value)).find((one) =>
        Array.isArray(one),
      )
  return z.array(z.unknown()).catch([]).parse(list).flatMap(entryOf)
}

function entryOf(value: unknown): readonly ListedWatch[] {
  if (typeof value === 'string') return [{ target: value }]
  const read = entry.safeParse(value)
  if (!read.success) return []
  const one = read.data
  const listed = one.target ?? one.url ?? one.domain ?? one.host ?? one.url_or_domain_if_known
  // Lists of ended services often have no address; some are known.
  const known =
    listed === null || listed === undefined
      ? endedService(one.name ?? '', one.owner ?? '')?.address
      : undefined
  const target = listed ?? known ?? ''
  if (target === '') return []
  return [
    make(target, {
      title: one.title ?? one.name,
      source:
        known === undefined
          ? one.source
          : `${(one.source ?? 'a list').slice(0, 400)}; address: ${endedSource.url}, ${endedSource.checked}`,
      verified: known === undefined ? one.verified : false,
      // A service that goes on under another name has not ended.
      announced:
        one.kind === 'rebrand' ? undefined : (one.announced ?? one.closed_on ?? one.closes_on),
      expect: one.expect,
    }),
  ]
}

function make(
  target: string,
  more: { readonly [K in 'title' | 'source' | 'announced']?: string | null | undefined } & {
    readonly verified?: boolean | null | undefined
    readonly expect?: Expectations | null | undefined
  },
): ListedWatch {
  const { title, source, verified, expect } = more
  const announced = fullDate(more.announced ?? '')
  return {
    target: target.trim(),
    ...(typeof title === 'string' && title !== '' && { title: title.slice(0, 200) }),
    ...(typeof source === 'string' && source !== '' && { source: source.slice(0, 500) }),
    ...(typeof verified === 'boolean' && { verified }),
    ...(announced !== undefined && { announced }),
    ...(expect !== undefined && expect !== null && { expect }),
  }
}

/** The last day of a month or year that is named alone. */
function fullDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate()
  return `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`
}

/** Outlines of a feed reader: the site of each, not its feed. */
function readOpml(text: string): readonly ListedWatch[] {
  const found: ListedWatch[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'outline') return
        const target = attributes['htmlurl'] ?? attributes['xmlurl'] ?? attributes['url']
        if (target !== undefined && target !== '')
          found.push(make(target, { title: attributes['title'] ?? attributes['text'] }))
      },
    },
    { lowerCaseAttributeNames: true, lowerCaseTags: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return found
}

/** CSV when the first line names a column that we know, else one target a line. */
function readLines(text: string): readonly ListedWatch[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = cells(lines[0] ?? '').map((cell) => cell.toLowerCase())
  const at = (...names: readonly string[]): number =>
    columns.findIndex((cell) => names.includes(cell))
  const target = at('target', 'url', 'domain', 'host')
  if (target === -1) return lines.map((line) => ({ target: cells(line)[0] ?? line }))
  const title = at('title', 'name')
  const source = at('source')
  const announced = at('announced', 'closed_on', 'closes_on')
  const status = at('expect_status')
  const json = at('expect_json')
  const within = at('expect_within_ms')
  return lines.slice(1).flatMap((line) => {
    const row = cells(line)
    const wanted = row[target] ?? ''
    return wanted === ''
      ? []
      : [
          make(wanted, {
            title: row[title],
            source: row[source],
            announced: row[announced],
            expect: expectedOf(row[status] ?? '', row[json] ?? '', row[within] ?? ''),
          }),
        ]
  })
}

/** Statuses are parted by blanks, conditions on JSON by `&&`; a schema is for JSON lists only. */
function expectedOf(status: string, json: string, withinMs: string): Expectations | undefined {
  if (status === '' && json === '' && withinMs === '') return undefined
  return {
    ...(status !== '' && { status: status.split(/\s+/) }),
    ...(json !== '' && { json: json.split('&&').map((one) => one.trim()) }),
    ...(withinMs !== '' && { withinMs: Number(withinMs) }),
  }
}

/** RFC 4180 within one line. */
function cells(line: string): readonly string[] {
  const found: string[] = []
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    found.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
  return found
}
