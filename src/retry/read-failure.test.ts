import { expect, test } from 'vitest'
import type { FetchFailure } from './read-failure.ts'
import { readFailure } from './read-failure.ts'

/** An error with what is inside it; the outer ones first. */
function fail(
  ...inside: readonly (string | { readonly code: string; readonly syscall?: string })[]
): Error {
  let cause: Error | undefined
  for (const each of inside.toReversed()) {
    const made = new TypeError(typeof each === 'string' ? each : each.code, { cause })
    if (cause === undefined) Reflect.deleteProperty(made, 'cause')
    cause = typeof each === 'string' ? made : Object.assign(made, each)
  }
  return cause ?? new Error('nothing')
}

// As each of them was seen with a server that did it.
test.each<[string, Error, FetchFailure]>([
  [
    'Node: refused',
    fail('fetch failed', { code: 'ECONNREFUSED', syscall: 'connect' }),
    'never-sent',
  ],
  [
    'Node: reset while connecting',
    fail('fetch failed', { code: 'ECONNRESET', syscall: 'connect' }),
    'never-sent',
  ],
  ['Node: no such name', fail('fetch failed', { code: 'ENOTFOUND' }), 'never-sent'],
  ['Node: reset', fail('fetch failed', { code: 'ECONNRESET', syscall: 'read' }), 'broken'],
  ['Node: closed', fail('fetch failed', { code: 'UND_ERR_SOCKET' }), 'broken'],
  ['Node: no HTTP', fail('fetch failed', { code: 'HPE_INVALID_CONSTANT' }), 'broken'],
  ['Node: a bad certificate', fail('fetch failed', { code: 'CERT_HAS_EXPIRED' }), 'lasting'],
  ['Node: a wrong argument', fail('fetch failed', 'unknown scheme'), 'lasting'],
  [
    'Deno: refused',
    fail('fetch failed', 'client error (Connect): tcp connect error: Connection refused'),
    'never-sent',
  ],
  [
    'Deno: no such name',
    fail('fetch failed', 'client error (Connect): dns error: failed to lookup'),
    'never-sent',
  ],
  ['Deno: reset', fail('fetch failed', 'Connection reset by peer (os error 104)'), 'broken'],
  [
    'Deno: closed',
    fail('fetch failed', 'client error (SendRequest): connection closed before'),
    'broken',
  ],
  ['Deno: a body that was cut', fail('error reading a body from connection'), 'broken'],
  [
    'Deno: a bad certificate',
    fail('fetch failed', 'client error (Connect): invalid peer certificate'),
    'lasting',
  ],
  ['Bun: refused', fail({ code: 'ECONNREFUSED' }), 'never-sent'],
  ['an older Bun: refused', fail({ code: 'ConnectionRefused' }), 'never-sent'],
  ['an older Bun: closed', fail({ code: 'ConnectionClosed' }), 'broken'],
  ['workerd', new Error('Network connection lost.'), 'broken'],
  ['a browser', fail('Failed to fetch'), 'broken'],
  ['an abort', new DOMException('This operation was aborted', 'AbortError'), 'lasting'],
  ["a caller's own", new Error('refused'), 'lasting'],
])('%s', (_, error, failure) => {
  expect(readFailure(error)).toBe(failure)
})

test('causes that form a ring end', () => {
  const error = new Error('round')
  error.cause = error
  expect(readFailure(error)).toBe('lasting')
})
