import { absent } from '../tally/dictionary.ts'
import type { Dimension, Row, Rows } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'
import type { Field, GroupOf } from './value-groups.ts'
import { groupIn, isAllThereAre, knownValues, namesOf } from './value-groups.ts'

/** What the failing requests have in common and the others have not. */
export interface Culprit {
  readonly cell: readonly CellPart[]
  /** What nearly all failures share besides, though other requests that fare well share it, too. */
  readonly common: readonly CellPart[]
  /** Share of the failures above the usual that lie in the cell. */
  readonly explains: number
  /** Share of all requests of the time that lie in the cell. */
  readonly traffic: number
  /** Share of the cell's requests that fail. */
  readonly failing: number
  /** Share of the requests outside the cell that fail. */
  readonly failingElsewhere: number
}

export interface CellPart {
  readonly dimension: Dimension
  /** One value, or a few that fail together. */
  readonly values: readonly string[]
}

interface Part {
  readonly dimension: number
  readonly ids: ReadonlySet<number>
}

interface Measure {
  readonly explains: number
  readonly traffic: number
  readonly failing: number
  readonly failingElsewhere: number
  readonly score: number
}

/** A cell must hold this share of the failures to be called their place. */
const leastExplained = 0.75
/** Values of one dimension that may be named together. */
const mostValues = 4
/** Rows looked at; more give the same answer more slowly. */
const mostRows = 40_000

/**
 * The combination of path, upstream, host, client and so on that best explains the failures of a time, or undefined when
 * none does better than "everything". After Adtributor (NSDI 2014): explanatory power (share of the failures inside),
 * surprise (the cell fails far more than the rest) and succinctness (few values, few dimensions). A dimension is added
 * only when it makes the cell clearly sharper; the shares count every row by its weight.
 */
export function localise(
  rows: readonly Row[],
  of: Rows,
  isHit: (row: Row) => boolean,
): Culprit | undefined {
  const step = Math.max(1, Math.ceil(rows.length / mostRows))
  const sample = step === 1 ? rows : rows.filter((_row, index) => index % step === 0)
  const hits = sample.filter(isHit)
  if (hits.length < 5) return undefined
  let cell: Part[] = []
  let measure: Measure | undefined
  const groupOf: GroupOf = (dimension, id) =>
    groupIn(dimension, of.dictionaries[dimension].textOf(id))
  const known = knownValues(sample)
  for (let depth = 0; depth < 3; depth += 1) {
    const better = bestPart(sample, hits, isHit, cell, measure, { groupOf, known })
    if (better === undefined) break
    cell = [...cell, better.part]
    measure = better.measure
  }
  if (measure === undefined) return undefined
  const { score: _score, ...figures } = measure
  const simple = simplest(cell, sample, isHit)
  const name = ({ dimension, ids }: Part): CellPart => ({
    dimension: dimensions[dimension] ?? 'path',
    values: namesOf(
      [...ids].map((id) => of.dictionaries[dimensions[dimension] ?? 'path'].textOf(id)),
      dimension,
    ),
  })
  return { cell: simple.map(name), common: sharedBy(hits, simple).map(name), ...figures }
}

/** Single values of path, upstream and host that at least 95 % of the failures have. */
function sharedBy(hits: readonly Row[], cell: readonly Part[]): readonly Part[] {
  const weight = hits.reduce((sum, row) => sum + row.weight, 0)
  return [0, 1, 2, 3].flatMap((dimension) => {
    if (cell.some((part) => part.dimension === dimension)) return []
    const counts = new Map<number, number>()
    for (const row of hits) {
      const id = row.values[dimension] ?? absent
      if (id !== absent) counts.set(id, (counts.get(id) ?? 0) + row.weight)
    }
    const found = [...counts].find(([, count]) => count >= 0.95 * weight)
    return found === undefined ? [] : [{ dimension, ids: new Set([found[0]]) }]
  })
}

function bestPart(
  rows: readonly Row[],
  hits: readonly Row[],
  isHit: (row: Row) => boolean,
  cell: readonly Part[],
  before: Measure | undefined,
  { groupOf, known }: Field,
): { readonly part: Part; readonly measure: Measure } | undefined {
  let best: { part: Part; measure: Measure } | undefined
  const inCell = hits.filter((row) => isIn(row, cell))
  for (const dimension of dimensions.keys()) {
    if (cell.some((part) => part.dimension === dimension)) continue
    for (const ids of setsOf(inCell, dimension, groupOf)) {
      if (isAllThereAre(ids, dimension, known)) continue
      const part = { dimension, ids }
      const measure = measureCell(rows, isHit, [...cell, part])
      if (measure.explains < leastExplained * (before?.explains ?? 1)) continue
      if (before === undefined ? !isTelling(measure) : !isSharper(measure, before)) continue
      const gain = measure.score - costOf(ids, dimension, groupOf) + preference(dimension)
      const bestGain =
        best === undefined
          ? -Infinity
          : best.measure.score -
            costOf(best.part.ids, best.part.dimension, groupOf) +
            preference(best.part.dimension)
      if (gain > bestGain) best = { part, measure }
    }
  }
  return best
}

function setsOf(
  hits: readonly Row[],
  dimension: number,
  groupOf: GroupOf,
): readonly ReadonlySet<number>[] {
  const name = dimensions[dimension]
  const sets = candidates(hits, dimension)
  if (name === 'upstream') return [...sets, ...sameGroup(hits, dimension, name, groupOf)]
  // People use several browsers: who names two of them names everybody.
  return name === 'agent'
    ? [...sets.filter(({ size }) => size === 1), ...sameGroup(hits, dimension, name, groupOf)]
    : sets
}

/** The one to four values of a dimension that most failures have. */
function candidates(hits: readonly Row[], dimension: number): readonly ReadonlySet<number>[] {
  const counts = new Map<number, number>()
  let all = 0
  for (const row of hits) {
    const id = row.values[dimension] ?? absent
    all += row.weight
    if (id !== absent) counts.set(id, (counts.get(id) ?? 0) + row.weight)
  }
  const top = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostValues)
  const sets: ReadonlySet<number>[] = []
  let covered = 0
  const ids: number[] = []
  for (const [id, count] of top) {
    // A value that adds next to nothing makes the sentence longer and no truer.
    if (ids.length > 0 && count < 0.08 * all) break
    ids.push(id)
    covered += count
    if (covered >= leastExplained * all) sets.push(new Set(ids))
  }
  return sets
}

/** The server that most failures have, in all backends that it stands in; the app, in all its versions. */
function sameGroup(
  hits: readonly Row[],
  dimension: number,
  name: Dimension,
  groupOf: GroupOf,
): readonly ReadonlySet<number>[] {
  const byServer = new Map<string, { ids: Set<number>; count: number }>()
  for (const { values, weight } of hits) {
    const id = values[dimension] ?? absent
    if (id === absent) continue
    const server = groupOf(name, id)
    const known = byServer.get(server) ?? { ids: new Set<number>(), count: 0 }
    byServer.set(server, known)
    known.ids.add(id)
    known.count += weight
  }
  const [most] = [...byServer.values()].toSorted((a, b) => b.count - a.count)
  return most !== undefined && most.ids.size > 1 ? [most.ids] : []
}

/** Several values cost; one server in several backends is one. */
function costOf(ids: ReadonlySet<number>, dimension: number, groupOf: GroupOf): number {
  const name = dimensions[dimension]
  const size =
    name === 'upstream' || name === 'agent'
      ? new Set([...ids].map((id) => groupOf(name, id))).size
      : ids.size
  return 0.02 * (size - 1)
}

function measureCell(
  rows: readonly Row[],
  isHit: (row: Row) => boolean,
  cell: readonly Part[],
): Measure {
  let [inside, insideHits, outside, outsideHits] = [0, 0, 0, 0]
  for (const row of rows) {
    const hit = isHit(row)
    if (isIn(row, cell)) {
      inside += row.weight
      if (hit) insideHits += row.weight
    } else {
      outside += row.weight
      if (hit) outsideHits += row.weight
    }
  }
  const all = insideHits + outsideHits
  const explains = all === 0 ? 0 : insideHits / all
  const failing = inside === 0 ? 0 : insideHits / inside
  const failingElsewhere = outside === 0 ? 0 : outsideHits / outside
  const traffic = inside / Math.max(1, inside + outside)
  // Harmonic mean of explanatory power and of how much sharper the cell is than the whole.
  const sharpness = failing / Math.max(failing + failingElsewhere, 1e-9)
  const smallness = 1 - traffic
  const score = explains * sharpness * (0.4 + 0.3 * failing + 0.3 * smallness)
  return { explains, traffic, failing, failingElsewhere, score }
}

/** Whether a first cell says anything: it fails at least thrice as often as the rest, and is not nearly everything. */
function isTelling({ failing, failingElsewhere, traffic, explains }: Measure): boolean {
  return traffic < 0.85 && failing >= 3 * failingElsewhere && explains - traffic >= 0.15
}

/** Whether one more dimension pays: a third more of the cell fails, and hardly a failure is lost. */
function isSharper(measure: Measure, before: Measure): boolean {
  return measure.failing >= 1.33 * before.failing && measure.explains >= 0.9 * before.explains
}

/** Drops parts without which the cell is as good: a path that only one host has needs no host. */
function simplest(
  cell: readonly Part[],
  rows: readonly Row[],
  isHit: (row: Row) => boolean,
): readonly Part[] {
  if (cell.length < 2) return cell
  const whole = measureCell(rows, isHit, cell)
  for (const part of cell) {
    const fewer = cell.filter((one) => one !== part)
    const measure = measureCell(rows, isHit, fewer)
    if (measure.explains >= whole.explains && measure.failing >= 0.97 * whole.failing)
      return simplest(fewer, rows, isHit)
  }
  return cell
}

function isIn(row: Row, cell: readonly Part[]): boolean {
  return cell.every(({ dimension, ids }) => ids.has(row.values[dimension] ?? absent))
}

/** Of two dimensions that explain alike, the one that people can act on: a path before its host, an address before its network. */
function preference(dimension: number): number {
  const name = dimensions[dimension]
  // A path that only one client asks for hurts nobody else.
  if (name === 'client') return 0.04
  if (name === 'path' || name === 'upstream' || name === 'edge' || name === 'release') return 0.03
  if (name === 'service' || name === 'host') return 0.02
  return name === 'network' ? 0.01 : 0
}
