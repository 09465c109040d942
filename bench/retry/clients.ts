import * as z from 'zod'
import { Agent, request } from 'undici'
import { createFetch, retryAfter } from '../../src/retry/index.ts'

/** Sends one GET; true when it ended with 200. */
export type Send = (url: string, headers: Readonly<Record<string, string>>) => Promise<boolean>

/** Ours come first; each client is in its default configuration. */
export const clientNames: readonly string[] = [
  'statusdetector',
  'statusdetector (undici)',
  'native fetch',
  'undici',
  'got',
  'ky',
  'axios-retry',
  'p-retry',
]

/** Loads what makes new clients of this name. */
export async function loadClient(name: string): Promise<() => Send> {
  if (name === 'statusdetector') return makeOurs
  if (name === 'statusdetector (undici)') return makeOursForUndici
  if (name === 'native fetch') return () => makeSend(fetch)
  const peers = z
    .object({ loadPeer: z.custom<(id: string) => Promise<() => Send>>() })
    .parse(await import(new URL('peers.mjs', import.meta.url).href))
  return peers.loadPeer(name)
}

function makeOurs(): Send {
  return makeSend(createFetch())
}

function makeSend(send: typeof fetch): Send {
  return async (url, headers) => {
    const response = await send(url, { headers })
    await response.text()
    return response.status === 200
  }
}

function makeOursForUndici(): Send {
  const dispatcher = new Agent().compose(retryAfter())
  return async (url, headers) => {
    const { statusCode, body } = await request(url, { headers, dispatcher })
    await body.dump()
    return statusCode === 200
  }
}
