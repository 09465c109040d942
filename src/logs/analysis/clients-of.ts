import { absent } from '../tally/dictionary.ts'
import type { Row } from '../tally/rows.ts'
import { dimensions } from '../tally/rows.ts'

const client = dimensions.indexOf('client')
const most = 0.8

/** The fewest clients that make up four fifths of these rows; nothing where the log names none. */
export function clientsOf(rows: readonly Row[]): { readonly clients?: number } {
  const weights = new Map<number, number>()
  let all = 0
  for (const { values, weight } of rows) {
    const id = values[client] ?? absent
    if (id === absent) continue
    all += weight
    weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  if (all === 0) return {}
  let [clients, sum] = [0, 0]
  for (const weight of [...weights.values()].toSorted((a, b) => b - a)) {
    clients += 1
    sum += weight
    if (sum >= most * all) break
  }
  return { clients }
}
