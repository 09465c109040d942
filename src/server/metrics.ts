import type { Verdict } from '../model/diagnosis.ts'
import type { Sample } from './prometheus/metric-text.ts'
import { metricText } from './prometheus/metric-text.ts'

/** What this server counts about itself. */
export class ServerMetrics {
  readonly #requests = new Map<number, number>()
  readonly #verdicts = new Map<string, number>()
  #refused = 0

  request(status: number): void {
    this.#requests.set(status, (this.#requests.get(status) ?? 0) + 1)
  }

  check(verdict: Verdict | 'interrupted'): void {
    this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1)
  }

  refused(): void {
    this.#refused += 1
  }

  text(running: number): string {
    const { heapUsed, rss } = process.memoryUsage()
    return [
      metricText(
        'statusdetector_requests_total',
        'counter',
        'Responses by status',
        samplesOf(this.#requests, 'status'),
      ),
      metricText(
        'statusdetector_checks_total',
        'counter',
        'Checks by verdict',
        samplesOf(this.#verdicts, 'verdict'),
      ),
      metricText('statusdetector_refused_total', 'counter', 'Requests refused under load', [
        { labels: {}, value: this.#refused },
      ]),
      metricText('statusdetector_checks_running', 'gauge', 'Checks in progress', [
        { labels: {}, value: running },
      ]),
      metricText('process_resident_memory_bytes', 'gauge', 'Resident memory', [
        { labels: {}, value: rss },
      ]),
      metricText('nodejs_heap_size_used_bytes', 'gauge', 'Heap in use', [
        { labels: {}, value: heapUsed },
      ]),
      metricText('process_start_time_seconds', 'gauge', 'Start of the process', [
        { labels: {}, value: Math.round((Date.now() - performance.now()) / 1000) },
      ]),
    ].join('')
  }
}

function samplesOf(counts: ReadonlyMap<string | number, number>, label: string): readonly Sample[] {
  return [...counts].map(([key, value]) => ({ labels: { [label]: String(key) }, value }))
}
