import { diagnose } from '../diagnose/diagnose.ts'
import { tourStops } from '../lab/tour.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { probe } from '../probe/probe.ts'

export interface TourResult {
  readonly title: string
  readonly url: string
  readonly diagnosis: Diagnosis
}

/** Starts faulty chains on loopback one after another, checks each and ends it. */
export async function* tour(): AsyncGenerator<TourResult> {
  for (const stop of tourStops()) {
    const running = await stop.start()
    try {
      const trace = await probe(running.url, { allow: { kind: 'all' }, timeoutMs: 15_000 })
      yield { title: stop.title, url: running.url, diagnosis: diagnose(trace) }
    } finally {
      await running.close()
    }
  }
}
