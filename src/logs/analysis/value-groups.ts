import { absent } from '../tally/dictionary.ts'
import type { Dimension, Row } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'

/** The server in `backend/server`, as HAProxy names it. */
function serverIn(upstream: string): string {
  return /^[^/:\s]+\/([^/]+)$/.exec(upstream)?.[1] ?? upstream
}

/** The program in `program/version`. */
function programIn(agent: string): string {
  return agent.split('/', 1)[0] ?? agent
}

/** Values that are one thing under several names go by that name: a server in several backends, an app in several versions. */
export function groupIn(dimension: Dimension, text: string): string {
  if (dimension === 'upstream') return serverIn(text)
  return dimension === 'agent' ? programIn(text) : text
}

export type GroupOf = (dimension: Dimension, id: number) => string

export function namesOf(values: readonly string[], dimension: number): readonly string[] {
  const name = dimensions[dimension] ?? 'path'
  const groups = new Set(values.map((value) => groupIn(name, value)))
  const [only] = groups
  return values.length > 1 && groups.size === 1 && only !== undefined ? [only] : values
}

/** What a cell is looked for among. */
export interface Field {
  readonly groupOf: GroupOf
  /** By dimension, how many values there are at all. */
  readonly known: readonly number[]
}

/** Dimensions of which naming all values says nothing. */
const listed: ReadonlySet<Dimension> = new Set<Dimension>(['upstream', 'edge', 'release'])

export function knownValues(rows: readonly Row[]): readonly number[] {
  return dimensions.map((name, dimension) => {
    if (!listed.has(name)) return Infinity
    const ids = new Set<number>()
    for (const { values } of rows) {
      const id = values[dimension] ?? absent
      if (id !== absent) ids.add(id)
    }
    return ids.size
  })
}

/** Where there is one server, one location, one release, or all of them are meant, to name them says nothing. */
export function isAllThereAre(
  ids: ReadonlySet<number>,
  dimension: number,
  known: Field['known'],
): boolean {
  return ids.size >= (known[dimension] ?? Infinity)
}
