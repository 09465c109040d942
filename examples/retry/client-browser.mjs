// A module for a page; bundle it with what you like: esbuild --bundle --format=esm examples/retry/client-browser.mjs
import { createFetch } from 'statusdetector/retry'

// One for the whole page, so that all calls to an origin keep to the time that it named.
const fetch = createFetch({ maxRetryAfter: 20 })

/** Loads JSON for as long as the person stays on the page. */
export async function loadJson(path, signal = AbortSignal.timeout(30_000)) {
  const response = await fetch(path, { signal })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}
