import type { Draft } from '../record.ts'
import { assign, parseDuration } from './assign.ts'
import { readAnyTime } from './parse-time.ts'

const anyMethod = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT)\b/
const request = /^[A-Z]{3,9} \S+ HTTP\/[\d.]+$/
const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT)$/
const target = /^(?:\/|https?:\/\/[^/?])\S*$/
const status = /^[1-5]\d\d$/
const address =
  /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$|^(?!\d\d:\d\d:\d\d(?:\.|$))[\da-f]{0,4}:[\da-f:]*:[\da-f.]*$/i
/** How nginx writes seconds. */
const seconds = /^\d+\.\d{3}$/

/** Columns of a line that are looked at. */
const mostColumns = 60

/**
 * Reads a line of columns between `|`, tabs, commas and their like, or each in quotes, in any order, each by how it looks: a request or a method
 * and a target, and the nearest column that is nothing but a status. Undefined when these are not there.
 */
export function readRequestColumns(line: string): Draft | undefined {
  if (!anyMethod.test(line)) return undefined
  for (const separator of ['|', '\t', ';', ',', '^', '#', '~', '" "']) {
    if (!line.includes(separator)) continue
    const columns = line.split(separator, mostColumns).map(plain)
    if (columns.length < 4) continue
    const found = readColumns(columns)
    if (found !== undefined) return found
  }
  return undefined
}

function plain(column: string): string {
  const text = column.trim().replace(/^"(?=[^"]*$)|(?<=^[^"]*)"$/g, '')
  return /^"[^"]*"$|^'[^']*'$|^\[[^[\]]*\]$/.test(text) ? text.slice(1, -1) : text
}

function readColumns(columns: readonly string[]): Draft | undefined {
  const whole = columns.findIndex((text) => request.test(text))
  const at = whole < 0 ? columns.findIndex((text) => method.test(text)) : whole
  if (at < 0) return undefined
  const draft: Draft = {}
  if (whole >= 0) assign(draft, { is: 'request' }, columns[whole] ?? '')
  else {
    const path =
      columns.slice(at + 1).find((text) => target.test(text)) ??
      columns.find((text) => target.test(text))
    if (path === undefined) return undefined
    assign(draft, { is: 'method' }, columns[at] ?? '')
    assign(draft, { is: 'target' }, path)
  }
  const places = columns.flatMap((text, place) => (status.test(text) ? [place] : []))
  const place = places.find((one) => one > at) ?? places.findLast((one) => one < at)
  if (place === undefined) return undefined
  assign(draft, { is: 'status' }, columns[place] ?? '')
  for (const text of columns) readColumn(draft, text)
  return draft
}

function readColumn(draft: Draft, text: string): void {
  if (draft.timeMs === undefined && readAnyTime(draft, text)) return
  if (draft.client === undefined && address.test(text)) assign(draft, { is: 'client' }, text)
  else if (draft.durationMs === undefined) {
    const durationMs = seconds.test(text)
      ? Number(text) * 1000
      : parseDuration(text.replace(' ', ''))
    if (durationMs !== undefined) draft.durationMs = durationMs
  }
}
