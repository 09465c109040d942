import { createFetch } from '../../src/retry/index.ts'

/** What one call costs when nothing fails and no network is involved, beyond the function that it was given. */
export interface Overhead {
  readonly title: string
  readonly microseconds: number
  /** Memory that a call takes beyond the plain one. */
  readonly bytes: number
}

interface Case {
  readonly title: string
  readonly init?: RequestInit
  readonly respond: () => Response
}

const calls = 50_000
const rounds = 7
const empty = new Response(null, { status: 204 })

const cases: readonly Case[] = [
  { title: 'answered with 204', respond: () => empty },
  {
    title: 'with a header field, answered with 204',
    init: { headers: { a: 'b' } },
    respond: () => empty,
  },
  { title: 'answered with a body', respond: () => new Response('x') },
]

/** Compares calls of ours with calls of the function that it was given, which sends nothing. */
export async function measureOverheads(): Promise<readonly Overhead[]> {
  const measured: Overhead[] = []
  for (const { title, init, respond } of cases) {
    const plain = async (): Promise<Response> => respond()
    const ours = createFetch({ fetch: plain })
    const call = (): Promise<Response> => ours('http://127.0.0.1/', init)
    const microseconds = await compare(timeCalls, plain, call)
    measured.push({ title, microseconds, bytes: await compare(countBytes, plain, call) })
  }
  return measured
}

/** What a fetch of Node's own takes that opens no connection. */
export async function countNativeBytes(): Promise<number> {
  const call = (): Promise<Response> => fetch('data:,x')
  await timeCalls(call, 5000)
  return countBytes(call)
}

/** The difference of the medians; the rounds take turns, so that neither has the quieter machine. */
async function compare(
  measure: (call: () => Promise<Response>) => Promise<number>,
  plain: () => Promise<Response>,
  ours: () => Promise<Response>,
): Promise<number> {
  await timeCalls(plain)
  await timeCalls(ours)
  const plains: number[] = []
  const mine: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    plains.push(await measure(plain))
    mine.push(await measure(ours))
  }
  return median(mine) - median(plains)
}

/** Microseconds for one call. */
async function timeCalls(call: () => Promise<Response>, count = calls): Promise<number> {
  const startMs = performance.now()
  for (let at = 0; at < count; at += 1) await call()
  return ((performance.now() - startMs) / count) * 1000
}

/** The growth of the heap over a few calls; a collection in between spoils a round, so the median of nine counts. */
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
