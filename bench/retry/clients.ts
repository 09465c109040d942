import { createFetch } from '../../src/retry/index.ts'

/** Sends one GET; true when it ended with 200. */
export type Send = (url: string, headers: Readonly<Record<string, string>>) => Promise<boolean>

/** A client in its default configuration. */
export interface BenchClient {
  readonly id: string
  readonly make: () => Send
}

async function isOk(response: Response): Promise<boolean> {
  await response.text()
  return response.status === 200
}

export const clients: readonly BenchClient[] = [
  {
    id: 'statusdetector',
    make() {
      const ours = createFetch()
      return async (url, headers) => isOk(await ours(url, { headers }))
    },
  },
  { id: 'native', make: () => async (url, headers) => isOk(await fetch(url, { headers })) },
]
