/** What becomes of one request. `waitMs`: the response names a usable wait, and that is it. */
export type Step =
  | {
      readonly kind: 'respond'
      readonly status: number
      readonly fields: readonly (readonly [string, string])[]
      readonly waitMs?: number
    }
  /** The connection is not made. */
  | { readonly kind: 'refused' }
  /** The connection breaks after none, some or all of the body was read. */
  | { readonly kind: 'reset'; readonly read: 'none' | 'some' | 'all' }
  /** A good response whose body breaks. */
  | { readonly kind: 'cut' }

export const bodyKinds = [
  'none',
  'text',
  'bytes',
  'blob',
  'params',
  'form',
  'stream',
  'factory',
  'request',
] as const

export interface Schedule {
  readonly method: string
  readonly bodyKind: (typeof bodyKinds)[number]
  readonly content: string
  readonly key: boolean
  readonly retryUnsafeWhenRefused: boolean
  /** After the last of them every request is answered with 200. */
  readonly steps: readonly Step[]
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH', 'QUERY']

/** Rolls a schedule; `random` gives numbers from 0 to 1. */
export function rollSchedule(random: () => number, withRefused: boolean): Schedule {
  const pick = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const method = pick(['GET', ...methods])
  const bare = method === 'GET' || method === 'HEAD'
  const steps: Step[] = []
  const count = Math.floor(random() * 5)
  for (let at = 0; at < count; at += 1) steps.push(rollStep(pick, withRefused))
  return {
    method,
    bodyKind: bare ? 'none' : pick(['none', ...bodyKinds]),
    content: `content ${random()} `.repeat(1 + Math.floor(random() * 40)),
    key: random() < 0.25,
    retryUnsafeWhenRefused: random() < 0.25,
    steps,
  }
}

function rollStep(pick: <T>(values: readonly [T, ...T[]]) => T, withRefused: boolean): Step {
  const kind = pick(['respond', 'named', 'named', 'bare', 'reset', 'cut', 'refused'])
  switch (kind) {
    case 'respond':
      return { kind: 'respond', status: pick([200, 204, 400, 404, 409, 501, 505]), fields: [] }
    case 'bare':
      return { kind: 'respond', status: pick([500, 502, 503, 504, 520, 527, 413, 429]), fields: [] }
    case 'named':
      return { kind: 'respond', status: pick([500, 502, 503, 504, 413, 429]), ...rollWait(pick) }
    case 'cut':
      return { kind: 'cut' }
    default:
      return kind === 'refused' && withRefused
        ? { kind: 'refused' }
        : { kind: 'reset', read: pick(['none', 'some', 'all']) }
  }
}

type Named = Pick<Extract<Step, { readonly kind: 'respond' }>, 'fields' | 'waitMs'>

function rollWait(pick: <T>(values: readonly [T, ...T[]]) => T): Named {
  const seconds = pick([0, 0, 1])
  const form = pick(['seconds', 'seconds', 'two', 'date', 'rfc850', 'asctime', 'far', 'bad'])
  const serverMs = Math.floor(Date.now() / 1000) * 1000 + pick([-3600, 0, 3600]) * 1000 + 7_200_000
  const date = new Date(serverMs + seconds * 1000)
  const said = (value: string): Named => ({
    fields: [
      ['Date', new Date(serverMs).toUTCString()],
      ['Retry-After', value],
    ],
    waitMs: seconds * 1000,
  })
  const [, day = '', month = '', year = '', clock = ''] = date.toUTCString().split(/ /)
  switch (form) {
    case 'two':
      return said(`${seconds}, soon, 0`)
    case 'date':
      return said(date.toUTCString())
    case 'rfc850': {
      const name = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
      return said(`${name}, ${day}-${month}-${year.slice(2)} ${clock} GMT`)
    }
    case 'asctime': {
      const name = date.toUTCString().slice(0, 3)
      return said(`${name} ${month} ${day.replace(/^0/, ' ')} ${clock} ${year}`)
    }
    case 'far':
      return { fields: [['Retry-After', pick(['61', '1000000000'])]], waitMs: Infinity }
    case 'bad':
      return { fields: [['Retry-After', pick(['-1', '1.5', 'soon', '', '1 s', '1e1'])]] }
    default:
      return said(String(seconds))
  }
}

/** One request as the server saw it. */
export interface Seen {
  readonly startMs: number
  readonly endMs: number
  readonly step: Step
  /** Absent: not all of it was read. */
  readonly body?: string
}

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'QUERY'])

/** What is wrong with the requests of one call, in words. */
export function findFaults(schedule: Schedule, seen: readonly Seen[]): readonly string[] {
  const { method, bodyKind, content, key, retryUnsafeWhenRefused } = schedule
  const faults: string[] = []
  if (seen.length > 3) faults.push(`${seen.length} requests`)
  for (const [at, { body, startMs }] of seen.entries()) {
    if (body !== undefined && body !== (bodyKind === 'none' ? '' : content)) {
      faults.push(`request ${at} had another body: ${body.slice(0, 40)}`)
    }
    const last = seen[at - 1]
    if (last === undefined) continue
    const { step } = last
    const waitMs = step.kind === 'respond' ? step.waitMs : undefined
    const status = step.kind === 'respond' ? step.status : undefined
    const untouched =
      step.kind === 'refused' || (waitMs !== undefined && (status === 429 || status === 503))
    if (!idempotent.has(method) && !key && !(retryUnsafeWhenRefused && untouched)) {
      faults.push('unsafe replay')
    }
    if (waitMs === undefined && at > 1) faults.push('a second bare retry')
    const settled = [200, 204, 400, 404, 409, 501, 505].includes(status ?? 0)
    const patient = waitMs === undefined && (status === 413 || status === 429)
    if (settled || patient) faults.push(`retried after ${status}`)
    // A date has whole seconds, and Date whole milliseconds.
    const dueMs = last.endMs + Math.max(100, waitMs ?? 0) - 1
    if (step.kind !== 'cut' && startMs < dueMs) faults.push(`${dueMs - startMs} ms too early`)
  }
  return faults
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (Park and Miller). */
export function makeRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
