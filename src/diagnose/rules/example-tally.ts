import type { TallyObservation } from '../../model/observation.ts'

/** A hundred failures of one kind, for the examples of rules. */
export function exampleTally(parts: Partial<TallyObservation>): TallyObservation {
  return {
    kind: 'tally',
    purpose: 'pasted',
    requests: 100,
    failed: 100,
    failingShare: 1,
    statuses: [{ status: 502, count: 100 }],
    causes: [],
    causeCoverage: 0,
    complaints: [],
    ...parts,
  }
}
