import { createFetch } from '../../src/retry/index.ts'

/** What one call costs when nothing fails and no network is involved. */
export interface Overhead {
  readonly plainMicroseconds: number
  readonly oursMicroseconds: number
  /** Memory that a call takes beyond the plain one. */
  readonly extraBytes: number
}

const calls = 50_000
const rounds = 7

/** Compares a call of ours with a call of the function that it was given, which sends nothing. */
export async function measureOverhead(): Promise<Overhead> {
  const plain = async (): Promise<Response> => response
  const response = new Response(null, { status: 204 })
  const ours = createFetch({ fetch: plain })
  const call = (): Promise<Response> => ours('http://127.0.0.1/')
  await timeCalls(plain)
  await timeCalls(call)
  const plainUs: number[] = []
  const oursUs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    plainUs.push(await timeCalls(plain))
    oursUs.push(await timeCalls(call))
  }
  return {
    plainMicroseconds: median(plainUs),
    oursMicroseconds: median(oursUs),
    extraBytes: (await countBytes(call)) - (await countBytes(plain)),
  }
}

async function timeCalls(call: () => Promise<Response>): Promise<number> {
  const startMs = performance.now()
  for (let at = 0; at < calls; at += 1) await call()
  return ((performance.now() - startMs) / calls) * 1000
}

/** The growth of the heap over a few calls; needs a heap that is not collected meanwhile. */
async function countBytes(call: () => Promise<Response>): Promise<number> {
  const few = 1000
  const grown: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const before = process.memoryUsage().heapUsed
    for (let at = 0; at < few; at += 1) await call()
    const bytes = (process.memoryUsage().heapUsed - before) / few
    if (bytes > 0) grown.push(bytes)
  }
  return median(grown)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
