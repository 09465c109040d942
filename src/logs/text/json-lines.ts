import type { LineReader, Reading } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from './assign.ts'
import { assign } from './assign.ts'

/** A JSON object whose keys are looked up by path: `request.uri`, `resource.labels.zone`. Keys with dots inside are tried whole first. */
export type JsonObject = Readonly<Record<string, unknown>>

export interface JsonForm {
  /** Key paths that every line of this form has. */
  readonly needs: readonly string[]
  /** Key paths and what their values mean; the first path present wins where several mean the same. */
  readonly means: Readonly<Record<string, Meaning>>
  /** What more the object says: causes, doubles. It may return `no-event` for lines that are no request. */
  readonly finish?: (draft: Draft, object: JsonObject) => Reading
}

/** Reads one JSON object a line. */
export function jsonReader({ needs, means, finish }: JsonForm): LineReader {
  const entries = Object.entries(means)
  return (line) => {
    const object = parseObject(line)
    if (object === undefined) return undefined
    if (!needs.every((path) => lookUp(object, path) !== undefined)) return undefined
    return readObject(object, entries, finish)
  }
}

/** A record of an object already parsed. */
export function readObject(
  object: JsonObject,
  entries: readonly (readonly [string, Meaning])[],
  finish?: (draft: Draft, object: JsonObject) => Reading,
): Reading {
  const draft: Draft = {}
  const done = new Set<string>()
  for (const index of possibleEntries(object, entries)) {
    const [path, meaning] = entries[index] ?? []
    if (path === undefined || meaning === undefined || done.has(meaning.is)) continue
    const value = lookUp(object, path)
    const text = textOf(value)
    if (text === undefined || text === '' || text === '-') continue
    if (assign(draft, meaning, text)) done.add(meaning.is)
  }
  return finish === undefined ? draft : finish(draft, object)
}

type Entries = readonly (readonly [string, Meaning])[]

/** For a list of entries, those that a key of the outermost object may lead to; lists of names are long, objects short. */
const leads = new WeakMap<Entries, Lead>()

interface Lead {
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** The keys of the object before, which the next one mostly has, too, and what they lead to. */
  keys: readonly string[]
  found: readonly number[]
}

function possibleEntries(object: JsonObject, entries: Entries): readonly number[] {
  let lead = leads.get(entries)
  if (lead === undefined) {
    const made = new Map<string, number[]>()
    for (const [index, [path]] of entries.entries()) {
      for (const key of new Set([path, path.split('.', 1)[0] ?? path])) {
        const list = made.get(key)
        if (list === undefined) made.set(key, [index])
        else list.push(index)
      }
    }
    lead = { byKey: made, keys: [], found: [] }
    leads.set(entries, lead)
  }
  const keys = Object.keys(object)
  if (areSame(keys, lead.keys)) return lead.found
  const found: number[] = []
  for (const key of keys) {
    const more = lead.byKey.get(key)
    if (more !== undefined) found.push(...more)
  }
  // No more than a line of a log has; what an attacker sends is not kept.
  lead.keys = keys.length <= 64 ? keys : []
  lead.found = found.sort((a, b) => a - b)
  return lead.found
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

/** The object of a line, or undefined. Objects deeper than the reader looks do no harm: nothing is copied. */
export function parseObject(line: string): JsonObject | undefined {
  if (line === last.line) return last.object
  const start = line.trimStart()
  if (!start.startsWith('{')) return undefined
  const value = parseJson(start)
  const object = isObject(value) ? value : undefined
  last = { line, object }
  return object
}

/** The line parsed last: one reader after another asks for the same. Nobody writes into what was parsed. */
let last: { readonly line?: string; readonly object?: JsonObject | undefined } = {}

/** The value of a text in JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at `a.b.c`, own properties only; a key that holds the dots itself wins. */
export function lookUp(object: JsonObject, path: string): unknown {
  if (Object.hasOwn(object, path)) return object[path]
  const dot = path.indexOf('.')
  if (dot < 0) return undefined
  const head = path.slice(0, dot)
  const inner = Object.hasOwn(object, head) ? object[head] : undefined
  return isObject(inner) ? lookUp(inner, path.slice(dot + 1)) : undefined
}

/** Numbers and strings as text; the first of an array of strings; nothing else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  return undefined
}
