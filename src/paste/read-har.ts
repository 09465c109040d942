import type { Field, HttpObservation, Observation } from '../model/observation.ts'

/** Entries of a HAR that failed, or the first when none did; undefined when the value is no HAR. */
export function readHar(value: unknown): readonly Observation[] | undefined {
  const entries = listAt(at(value, 'log'), 'entries') ?? listAt(value, 'entries')
  if (entries === undefined) return undefined
  const read = entries.slice(0, 20_000).map((entry) => readEntry(entry))
  const failed = read.filter(({ status = 0, failure }) => status >= 400 || failure !== undefined)
  const chosen = failed.length > 0 ? failed.slice(0, 50) : read.slice(0, 1)
  const errors = entries.flatMap((entry) =>
    codeOf(textAt(entry, '_error') ?? textAt(at(entry, 'response'), '_error')),
  )
  return [...chosen, ...errors.slice(0, 5)]
}

function codeOf(error: string | undefined): readonly Observation[] {
  const code = /\bERR_[A-Z_]{3,60}\b/.exec(error ?? '')?.[0]
  return code === undefined ? [] : [{ kind: 'code', purpose: 'pasted', family: 'chromium', code }]
}

function readEntry(entry: unknown): HttpObservation {
  const request = at(entry, 'request')
  const response = at(entry, 'response')
  const status = numberAt(response, 'status')
  const content = at(response, 'content')
  const text = textAt(content, 'text')
  const time = numberAt(entry, 'time')
  const method = textAt(request, 'method')
  const url = textAt(request, 'url')
  const reason = textAt(response, 'statusText')
  return {
    kind: 'http',
    purpose: 'pasted',
    fields: readFields(listAt(response, 'headers') ?? []),
    ...(method !== undefined && { method }),
    ...(url !== undefined && { url }),
    ...(status !== undefined && status >= 100 && { status }),
    ...(reason !== undefined && { reason }),
    ...(text !== undefined && {
      body: { text: text.slice(0, 65_536), receivedBytes: text.length },
    }),
    ...(time !== undefined && { totalMs: time }),
  }
}

function readFields(headers: readonly unknown[]): readonly Field[] {
  return headers.slice(0, 200).flatMap((header) => {
    const name = textAt(header, 'name')
    const value = textAt(header, 'value')
    return name === undefined || value === undefined ? [] : [{ name, value: value.slice(0, 8192) }]
  })
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const entry: unknown = Object.getOwnPropertyDescriptor(value, key)?.value
  return entry
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key)
  return typeof text === 'string' ? text : undefined
}

function numberAt(value: unknown, key: string): number | undefined {
  const number = at(value, key)
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function listAt(value: unknown, key: string): readonly unknown[] | undefined {
  const list = at(value, key)
  return Array.isArray(list) ? list : undefined
}
