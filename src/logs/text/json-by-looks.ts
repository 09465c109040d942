import type { Draft } from '../record.ts'
import { assign } from './assign.ts'
import { jsonLeaves } from './json-leaves.ts'
import type { JsonObject } from './json-lines.ts'
import { textOf } from './json-lines.ts'
import { readAnyTime } from './parse-time.ts'

const request =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT) \/\S*(?: HTTP\/[\d.]+)?$/
const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT)$/
const target = /^\/\S*$/
const status = /^[1-5]\d\d(?: [A-Z][A-Za-z ]{1,40})?$/
const statusName = /^(?:s|st|sc|rc|stat|ret|resp|result|.*status.*|.*code.*)$/i
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f]{0,4}:[\da-f:]*:[\da-f.]*$/i
/** A call of the writer's own to somebody else. */
const callOut =
  /^(?:itemType=dependency|category=AppDependencies|(?:span\.?)?kind=(?:SPAN_KIND_)?client)$/i
/** How nginx writes seconds, under a name that speaks of time. */
const seconds = /^\d+\.\d{3}$/
const durationName = /^(?:rt|.*time.*|dur.*|lat.*|took|elapsed)$/i

/**
 * Reads an object whose names are its writer's own by how the values look: a request, or a method and a path, and the one
 * value that can be a status. Undefined when that leaves a doubt.
 */
export function readByLooks(object: JsonObject): Draft | undefined {
  const draft: Draft = {}
  const codes: (readonly [string, string])[] = []
  for (const [name, value] of jsonLeaves(object)) {
    const text = textOf(value)
    if (text === undefined) continue
    if (callOut.test(`${name}=${text}`)) return undefined
    if (status.test(text)) codes.push([name, text])
    else if (request.test(text)) assign(draft, { is: 'request' }, text)
    else if (method.test(text)) draft.method ??= text
    else if (target.test(text)) draft.path ??= text.split('?', 1)[0] ?? text
    else readOther(draft, name, text)
  }
  const named = codes.filter(([name]) => statusName.test(name))
  const [code, ...more] = named.length > 0 ? named : codes
  if (code === undefined || more.length > 0) return undefined
  if (draft.method === undefined || draft.path === undefined) return undefined
  draft.status = Number(code[1].slice(0, 3))
  return draft
}

function readOther(draft: Draft, name: string, text: string): void {
  if (draft.timeMs === undefined && readAnyTime(draft, text)) return
  if (draft.client === undefined && address.test(text)) draft.client = text
  else if (draft.durationMs === undefined && seconds.test(text) && durationName.test(name))
    draft.durationMs = Math.round(Number(text) * 1e6) / 1000
}
