import { serviceNamed } from '../../catalog/services/index.ts'
import { InputError } from '../../model/input-error.ts'
import type { RadarEvent, Watch } from '../../model/radar.ts'
import { parseTarget } from '../../probe/parse-target.ts'
import type { ProbeOptions } from '../../probe/probe-options.ts'
import type { StorePlace } from '../../store/open-store.ts'
import { openStore } from '../../store/open-store.ts'
import type { RadarStore, WatchQuery } from '../../store/radar-store.ts'
import type { OptOut } from '../service/opt-out.ts'
import { readExpectations } from '../expect/meet-expectations.ts'
import { forEachLimited } from '../for-each-limited.ts'
import type { CheckedWatch } from './check-watch.ts'
import { checkWatch } from './check-watch.ts'
import type { ListedWatch } from './read-watch-list.ts'

export interface AddedWatches {
  readonly added: number
  /** There already. */
  readonly known: number
  /** One line each: what could not be read as a target. */
  readonly refused: readonly string[]
}

export interface CheckRound {
  /** All, whether due or not. */
  readonly all: boolean
  readonly concurrency: number
  readonly options: ProbeOptions
  /** Ends the round after the checks that run. */
  readonly signal?: AbortSignal
  readonly onChecked?: (checked: CheckedWatch) => void
  /** A name that could not be checked for a reason of ours. */
  readonly onRefused?: (target: string, error: Error) => void
}

/** Keeps watch over names. */
export interface Radar {
  add(entries: readonly ListedWatch[]): Promise<AddedWatches>
  remove(target: string): Promise<boolean>
  list(query?: WatchQuery): Promise<readonly Watch[]>
  find(target: string): Promise<Watch | undefined>
  events(target?: string, limit?: number): Promise<readonly RadarEvent[]>
  /** Resolves to the number of names that were checked. */
  check(round: CheckRound): Promise<number>
  close(): Promise<void>
}

/** Names taken from the store at once. */
const batch = 500

/** Opens the store and keeps watch with it; close it when done. */
export async function openRadar(place: StorePlace): Promise<Radar> {
  const store = await openStore(place)
  return { ...radarOf(store.radar), close: () => store.close() }
}

/** The radar over a store that somebody else opens and closes; whoever has opted out is not added. */
export function radarOf(store: RadarStore, optOut: OptOut = () => false): Omit<Radar, 'close'> {
  return {
    async add(entries) {
      const now = new Date().toISOString()
      const refused: string[] = []
      const watches = new Map<string, Watch>()
      for (const entry of entries) {
        try {
          const watch = watchOf(entry, now)
          if (optOut(parseTarget(watch.target).host))
            throw new InputError('The owner has asked not to be checked.')
          watches.set(watch.target, watch)
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          refused.push(`${entry.target}: ${error.message}`)
        }
      }
      const added = await store.add([...watches.values()])
      return { added, known: watches.size - added, refused }
    },
    remove: (target) => store.remove(normalTarget(target)),
    list: (query) => store.list(query),
    find: (target) => store.find(normalTarget(target)),
    events: (target, limit) =>
      store.events(target === undefined ? undefined : normalTarget(target), limit),
    check: (round) => checkRound(store, round),
  }
}

/** A bare domain stays one, a service's name is its domain; everything else is the URL that it stands for. */
export function normalTarget(asked: string): string {
  const text = serviceNamed(asked)?.domains[0] ?? asked
  const { url, host } = parseTarget(
    text.includes('://') || !text.includes('/') ? text : `https://${text}`,
  )
  return url === `https://${host}/` ? host : url
}

function watchOf(entry: ListedWatch, now: string): Watch {
  // Refused now rather than at every check.
  readExpectations(entry.expect)
  return {
    target: normalTarget(entry.target),
    title: entry.title ?? serviceNamed(entry.target)?.name ?? null,
    source: entry.source ?? null,
    verified: entry.verified ?? null,
    announced: entry.announced ?? null,
    expect: entry.expect ?? null,
    addedAt: now,
    nextCheckAt: now,
    state: null,
  }
}

async function checkRound(store: RadarStore, round: CheckRound): Promise<number> {
  const { all, concurrency, options, signal, onChecked, onRefused } = round
  const begun = new Date().toISOString()
  const done = new Set<string>()
  for (;;) {
    const taken = all ? await store.list() : await store.due(begun, batch)
    const watches = taken.filter(({ target }) => !done.has(target))
    if (watches.length === 0 || signal?.aborted === true) return done.size
    await forEachLimited(
      watches.map(({ target }) => target),
      concurrency,
      async (target) => {
        if (signal?.aborted === true) return
        done.add(target)
        const watch = watches.find((one) => one.target === target)
        if (watch === undefined) return
        try {
          const checked = await checkWatch(watch, options, Math.random())
          await store.save(target, checked.state, checked.nextCheckAt, checked.event)
          onChecked?.(checked)
        } catch (error) {
          if (!(error instanceof Error)) throw error
          onRefused?.(target, error)
        }
      },
    )
  }
}
