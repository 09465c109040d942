import type { CheckEvent, CheckReport } from '../../model/check-report.ts'
import type { Observation } from '../../model/observation.ts'

/** A check that runs, or has ended a moment ago: what it has seen, and who wants to know. */
export class LiveCheck {
  readonly #observations: Observation[] = []
  readonly #listeners = new Set<(event: CheckEvent) => void>()
  readonly #base: Omit<Extract<CheckReport, { state: 'running' }>, 'state' | 'observations'>
  #ended: CheckReport | undefined

  constructor(base: Omit<Extract<CheckReport, { state: 'running' }>, 'state' | 'observations'>) {
    this.#base = base
  }

  get report(): CheckReport {
    return this.#ended ?? { ...this.#base, state: 'running', observations: [...this.#observations] }
  }

  observe(observation: Observation): void {
    const index = this.#observations.push(observation) - 1
    this.#tell({ kind: 'observation', index, observation })
  }

  end(report: CheckReport): void {
    this.#ended = report
    this.#tell({ kind: 'report', report })
    this.#listeners.clear()
  }

  /** Tells of what was seen so far, then of what follows; returns how to stop. */
  subscribe(listener: (event: CheckEvent) => void): () => void {
    for (const [index, observation] of this.#observations.entries()) {
      listener({ kind: 'observation', index, observation })
    }
    if (this.#ended !== undefined) {
      listener({ kind: 'report', report: this.#ended })
      return () => undefined
    }
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(event: CheckEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
