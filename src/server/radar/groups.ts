import type { Verdict } from '../../model/diagnosis.ts'
import type { RadarEvent, Watch } from '../../model/radar.ts'

interface Around {
  /** Targets that work again. */
  readonly revived: ReadonlySet<string>
  readonly now: Date
}

/** The groups that people look for, and what belongs to each. */
export const groups: readonly {
  readonly id: string
  readonly title: string
  readonly holds: (watch: Watch, around: Around) => boolean
}[] = [
  { id: 'about-to-drop', title: 'About to be free again', holds: hasFlag('about_to_drop') },
  { id: 'newly-expired', title: 'Newly expired', holds: isNewly('expired') },
  { id: 'expired', title: 'Expired', holds: is('expired') },
  { id: 'announced', title: 'Shutdown announced', holds: isAnnounced },
  { id: 'shut-down', title: 'Shut down', holds: is('shut_down') },
  { id: 'parked', title: 'Parked or for sale', holds: is('parked', 'for_sale') },
  {
    id: 'revived',
    title: 'Revived',
    holds: ({ target }, { revived }) => revived.has(target),
  },
  { id: 'broken', title: 'Broken', holds: is('broken', 'degraded') },
]

const newMs = 30 * 24 * 3600 * 1000

function is(...wanted: readonly Verdict[]): (watch: Watch) => boolean {
  return ({ state }) => state !== null && wanted.includes(state.verdict)
}

function isNewly(wanted: Verdict): (watch: Watch, around: Around) => boolean {
  return ({ state }, { now }) =>
    state?.verdict === wanted && now.getTime() - Date.parse(state.since) < newMs
}

function hasFlag(flag: string): (watch: Watch) => boolean {
  return ({ state }) => state?.flags.some((one) => one === flag) === true
}

/** By its own page or by the list, with a day that is still to come. */
function isAnnounced(watch: Watch, { now }: Around): boolean {
  const { announced, state } = watch
  if (hasFlag('shutdown_announced')(watch)) return true
  return state?.verdict !== 'shut_down' && announced !== null && announced > now.toISOString()
}

const gone: ReadonlySet<Verdict | null> = new Set<Verdict>([
  'expired',
  'parked',
  'for_sale',
  'shut_down',
  'never_existed',
])

/** Targets whose last change was from gone to working. `events` are the newest first. */
export function revivedTargets(events: readonly RadarEvent[]): ReadonlySet<string> {
  const last = new Map<string, RadarEvent>()
  for (const event of events) if (!last.has(event.target)) last.set(event.target, event)
  return new Set(
    [...last.values()]
      .filter(({ from, to }) => to === 'working' && gone.has(from))
      .map(({ target }) => target),
  )
}
