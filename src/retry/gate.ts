/**
 * An origin that refused or failed, until all that waited for it has been sent. It goes from closed to probing
 * (one request tests the water) to releasing (those that waited follow, paced) and, on a refusal, back to closed.
 */
export interface Incident {
  readonly phase: 'closed' | 'probing' | 'releasing'
  /** The origin named the time when it wants to be asked again. */
  readonly named: boolean
  readonly startedMs: number
  /** Calls that came since it started. */
  readonly arrivals: number
  /** Closed: when the next probe may go; probing: when another may, if the first hangs; releasing: the next call. */
  readonly nextMs: number
  /** Probes in a row that failed without a named time. */
  readonly failures: number
  /** How many of those that waited are released for each new call. */
  readonly speed: number
  /** Releasing: the time between two of them. */
  readonly everyMs: number
}

/** Absent: the origin is open. */
export type Gate = Incident | undefined

/** A named time brings every client back at once, so the release must leave room; probes spread on their own. */
const namedSpeed = 1.25
const bareSpeed = 2.75
const leastSpeed = 0.1
/** The share by which the speed grows in a second of release, until the next refusal. */
const speedGrowth = 0.3
/** At its first speed a release sends at least one call in this time, however few came. */
const longestEveryMs = 100
/** A probe that says nothing for this long does not keep the others waiting. */
const hangingProbeMs = 1000
/** A failure closes the gate only when nothing succeeded for this long: a part of an origin may fail alone. */
const quietMs = 50
/** How late a timer may be and be caught up with. */
const latestTimerMs = 20
const firstProbeMs = 210
const probeGrowth = 1.3
const longestProbeMs = 5000

/** Whether a call that was not refused before may go at once. Those that came first do not hold up new ones. */
export function isOpen(gate: Gate): boolean {
  return gate === undefined || gate.phase === 'releasing'
}

export function countArrival(gate: Incident): Incident {
  return { ...gate, arrivals: gate.arrivals + 1 }
}

/** The origin asked, until `untilMs`, not to be asked. */
export function closeNamed(gate: Gate, nowMs: number, untilMs: number): Incident {
  if (gate === undefined) return startIncident(true, nowMs, untilMs)
  if (gate.phase === 'closed') {
    return { ...gate, named: true, nextMs: Math.max(gate.nextMs, untilMs) }
  }
  return {
    ...gate,
    phase: 'closed',
    named: true,
    nextMs: untilMs,
    failures: 0,
    speed: Math.max(leastSpeed, Math.min(namedSpeed, gate.speed / 2)),
  }
}

/** The origin failed and did not say for how long. */
export function closeBare(gate: Gate, { nowMs, random, lastSuccessMs, probe }: BareFailure): Gate {
  // Others that were under way when it closed tell nothing new.
  if (gate !== undefined && gate.phase !== 'releasing' && !probe) return gate
  if (!probe && nowMs - lastSuccessMs < quietMs) return slowDown(gate, nowMs)
  const failures = gate?.phase === 'probing' ? gate.failures + 1 : 0
  const pauseMs = Math.min(longestProbeMs, firstProbeMs * probeGrowth ** failures)
  const nextMs = nowMs + pauseMs * (0.8 + random * 0.4)
  if (gate === undefined) return startIncident(false, nowMs, nextMs)
  const speed = gate.phase === 'releasing' ? Math.max(leastSpeed, gate.speed / 2) : gate.speed
  return { ...gate, phase: 'closed', named: false, nextMs, failures, speed }
}

/** Some succeed and some fail: those that wait follow more slowly. */
function slowDown(gate: Gate, nowMs: number): Gate {
  if (gate?.phase !== 'releasing') return gate
  const speed = Math.max(leastSpeed, gate.speed / 2)
  const everyMs = (gate.everyMs * gate.speed) / speed
  return { ...gate, speed, everyMs, nextMs: nowMs + everyMs }
}

/** One failure without a named time. */
export interface BareFailure {
  readonly nowMs: number
  /** From 0 to 1. */
  readonly random: number
  /** When the origin last answered well; -Infinity when it never did. */
  readonly lastSuccessMs: number
  readonly probe: boolean
}

/** A probe goes: the others wait for its outcome, but not for ever. */
export function startProbe(gate: Incident, nowMs: number): Incident {
  return { ...gate, phase: 'probing', nextMs: nowMs + hangingProbeMs }
}

/** A probe ended without telling anything: the next may go at once. */
export function abandonProbe(gate: Gate, nowMs: number): Gate {
  return gate?.phase === 'probing' ? { ...gate, phase: 'closed', nextMs: nowMs } : gate
}

/** The origin answered. A probe's answer opens the gate; without a named time any answer does. */
export function succeed(gate: Gate, nowMs: number, probe: boolean): Gate {
  if (gate === undefined || gate.phase === 'releasing') return gate
  if (!probe && (gate.named || gate.phase === 'probing')) return gate
  const tookMs = Math.max(1, nowMs - gate.startedMs)
  const everyMs =
    Math.min(longestEveryMs * namedSpeed, tookMs / Math.max(1, gate.arrivals - 1)) / gate.speed
  return { ...gate, phase: 'releasing', nextMs: nowMs + everyMs, everyMs }
}

/** One of those that waited goes. A late timer is caught up with, a pause of the line is not. */
export function releaseOne(gate: Incident, nowMs: number): Incident {
  const speed = Math.min(
    gate.named ? namedSpeed : bareSpeed,
    gate.speed * (1 + (speedGrowth * gate.everyMs) / 1000),
  )
  const everyMs = (gate.everyMs * gate.speed) / speed
  return { ...gate, speed, everyMs, nextMs: Math.max(gate.nextMs, nowMs - latestTimerMs) + everyMs }
}

function startIncident(named: boolean, nowMs: number, nextMs: number): Incident {
  return {
    phase: 'closed',
    named,
    startedMs: nowMs,
    arrivals: 1,
    nextMs,
    failures: 0,
    speed: named ? namedSpeed : bareSpeed,
    everyMs: 0,
  }
}
