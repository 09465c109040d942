import type { JsonObject } from './json-lines.ts'
import { lookUp, textOf } from './json-lines.ts'

const errorPaths = [
  'error.code',
  'err.code',
  'error.type',
  'err.type',
  'error.kind',
  'exception.type',
  'error.message',
  'err.message',
  'exception.message',
  'error',
  'err',
  'exception',
  'exc_info',
  'errorMessage',
  'error_message',
  'errorVerbose',
  'exception_message',
  'ErrorMessage',
  '@x',
  'cause',
  'reason',
]
const stackPaths = [
  'err.stack',
  'error.stack',
  'error.stack_trace',
  'exception.stacktrace',
  'stack',
  'stack_trace',
  'stacktrace',
  'traceback',
]

/** What an object says about an error, its own words first; empty when it says nothing. */
export function errorTextOf(object: JsonObject): string {
  return textAt(object, errorPaths)
}

/** The stack of an error, which names the causes beneath it. */
export function stackTextOf(object: JsonObject): string {
  return textAt(object, stackPaths)
}

/** The message of a structured line. */
export function messageOf(object: JsonObject): string | undefined {
  for (const path of ['msg', 'message', '@m', '@mt', 'body', 'event', 'text', 'log'])
    if (typeof object[path] === 'string') return object[path]
  return undefined
}

function textAt(object: JsonObject, paths: readonly string[]): string {
  return paths
    .flatMap((path) => textOf(lookUp(object, path)) ?? [])
    .join(' ')
    .slice(0, 4096)
}
