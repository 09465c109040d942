import type { RetryInit } from './call.ts'
import { startCall } from './call.ts'
import { Client } from './client.ts'
import type { FetchOptions } from './options.ts'
import { readOptions } from './options.ts'
import { run } from './run.ts'

/** A function with the signature of fetch, and a member `retry` in its second argument. */
export type RetryingFetch = (input: string | URL | Request, init?: RetryInit) => Promise<Response>

/**
 * Makes a fetch that keeps to Retry-After, repeats only what is safe to repeat, and holds all its calls to an origin
 * back while that origin is down. The last response is returned, whatever its status, as fetch does.
 *
 * @example
 * const fetch = createFetch({ maxRetryAfter: 30 })
 * const response = await fetch('https://example.org/')
 */
export function createFetch(options: FetchOptions = {}): RetryingFetch {
  const settings = readOptions(options)
  const client = new Client(settings)
  const send = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  return function fetchWithRetry(input, init) {
    try {
      return run(client, send, startCall(input, init, settings))
    } catch (error) {
      return Promise.reject(error)
    }
  }
}
