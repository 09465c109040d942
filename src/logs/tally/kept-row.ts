import type { UpstreamStage } from '../record.ts'
import type { Outcome } from './outcome.ts'

/** What is known of a request besides its time, status and outcome. */
export interface RowParts {
  readonly durationMs: number | undefined
  readonly upstreamMs: number | undefined
  readonly upstreamStatus: number | undefined
  readonly reached: UpstreamStage | undefined
  readonly tries: number | undefined
  /** Index into `Rows.causes`; undefined: no cause field said anything. */
  readonly cause: number | undefined
  readonly healthCheck: boolean
  /** Ids in the dictionaries, in the order of `dimensions`. */
  readonly values: readonly number[]
}

/** Reads the parts of a stored line. */
export type PartsReader = (line: number) => RowParts

/** A row that may wait with reading its line until somebody asks for its parts. */
export class KeptRow implements RowParts {
  readonly timeMs: number
  readonly status: number
  readonly outcome: Outcome
  weight: number
  /** Number of the stored line; -1 when the parts are there. */
  line = -1
  #parts: RowParts | undefined
  #read: PartsReader | undefined

  constructor(timeMs: number, status: number, outcome: Outcome, weight: number) {
    this.timeMs = timeMs
    this.status = status
    this.outcome = outcome
    this.weight = weight
  }

  static read(
    timeMs: number,
    status: number,
    outcome: Outcome,
    weight: number,
    parts: RowParts,
  ): KeptRow {
    const row = new KeptRow(timeMs, status, outcome, weight)
    row.#parts = parts
    return row
  }

  static stored(
    timeMs: number,
    status: number,
    outcome: Outcome,
    weight: number,
    line: number,
    read: PartsReader,
  ): KeptRow {
    const row = new KeptRow(timeMs, status, outcome, weight)
    row.line = line
    row.#read = read
    return row
  }

  get durationMs(): number | undefined {
    return this.#known().durationMs
  }

  get upstreamMs(): number | undefined {
    return this.#known().upstreamMs
  }

  get upstreamStatus(): number | undefined {
    return this.#known().upstreamStatus
  }

  get reached(): UpstreamStage | undefined {
    return this.#known().reached
  }

  get tries(): number | undefined {
    return this.#known().tries
  }

  get cause(): number | undefined {
    return this.#known().cause
  }

  get healthCheck(): boolean {
    return this.#known().healthCheck
  }

  get values(): readonly number[] {
    return this.#known().values
  }

  /** The parts, when the line has been read. */
  get parts(): RowParts | undefined {
    return this.#parts
  }

  /** After dictionaries were thinned out: a map from old ids to new ones for each. */
  move(moves: readonly ReadonlyMap<number, number>[]): void {
    if (this.#parts === undefined) return
    const { values } = this.#parts
    this.#parts = { ...this.#parts, values: values.map((id, at) => moves[at]?.get(id) ?? 0) }
  }

  #known(): RowParts {
    return (this.#parts ??= this.#read?.(this.line) ?? nothing)
  }
}

const nothing: RowParts = {
  durationMs: undefined,
  upstreamMs: undefined,
  upstreamStatus: undefined,
  reached: undefined,
  tries: undefined,
  cause: undefined,
  healthCheck: false,
  values: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
}
