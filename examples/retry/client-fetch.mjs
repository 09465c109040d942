// Node's fetch with Retry-After: node examples/retry/client-fetch.mjs https://example.org/
import { createFetch, reportOf } from 'statusdetector/retry'

const fetch = createFetch({
  maxRetryAfter: 30,
  deadlineMs: 60_000,
  onDecision: ({ decision, attributes }) => console.error(decision.kind, attributes),
})

const response = await fetch(process.argv[2] ?? 'https://example.org/')
console.log(response.status, await response.text())

// Absent when the first answer was a good one.
const report = reportOf(response)
if (report !== undefined)
  console.log(`${report.attempts.length} attempts; ${report.because ?? 'worked out'}`)
