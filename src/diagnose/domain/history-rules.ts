import type { DomainRule } from './finding.ts'

/** A service is not called dead before it was silent for so long. */
const silenceDays = 180
const dayMs = 24 * 3600 * 1000

/** Some of the checks of the last hour fail. */
export const mixedHistory: DomainRule = {
  id: 'mixed-history',
  judge({ history }) {
    const recent = history.find((one) => one.recent !== undefined)?.recent
    if (recent === undefined || recent.good === 0 || recent.failed === 0) return {}
    const because = `${recent.failed} of ${recent.good + recent.failed} checks of the last hour failed`
    return { findings: [{ verdict: 'degraded', level: 5, family: 'history', because }] }
  },
}

/** No good answer for half a year. */
export const longSilence: DomainRule = {
  id: 'long-silence',
  judge({ history, now, movedTo, registry }, base) {
    if (base.verdict !== 'broken' || movedTo !== undefined || registry?.state === 'unregistered')
      return {}
    const last = history
      .filter(({ from }) => from === 'checks')
      .flatMap(({ lastGood }) => (lastGood === undefined ? [] : [lastGood]))
      .toSorted()
      .at(-1)
    if (last === undefined) return {}
    const days = Math.floor((now.getTime() - Date.parse(last)) / dayMs)
    if (!(days >= silenceDays)) return {}
    const because = `no good answer for ${days} days`
    return {
      findings: [{ verdict: 'shut_down', level: 3, family: 'history', because }],
      notes: [{ flag: 'abandoned', because }],
    }
  },
}

/** What the service or others announced; a date gone by outweighs a redirect to the new owner. */
export const announcedEnd: DomainRule = {
  id: 'announced-end',
  judge({ announcement, now, movedTo, page }, base) {
    const date = announcement?.date
    if (announcement === undefined || date === undefined) return {}
    const who = announcement.official ? 'the service announced' : 'others report'
    if (Date.parse(date) > now.getTime()) {
      return { notes: [{ flag: 'shutdown_announced', because: `${who} its end for ${date}` }] }
    }
    const because = `${who} its end on ${date}`
    // Announced days slip: a service that still works under its own name has not ended.
    const lives = movedTo === undefined && base.verdict === 'working' && page?.state === 'ordinary'
    const level = lives ? 1 : announcement.official ? 4 : 2
    return {
      findings: [{ verdict: 'shut_down', level, family: 'announcement', because }],
      notes: [
        ...(movedTo !== undefined
          ? [{ flag: 'redirect_to_acquirer', because: `it leads to ${movedTo}` } as const]
          : []),
        ...(lives ? [{ flag: 'shutdown_announced', because } as const] : []),
      ],
    }
  },
}
