import { directOriginAnswer } from './direct-origin-answer.ts'
import { errorPhrase } from './error-phrase.ts'
import { logLine } from './log-line.ts'
import { mixedOutcome } from './mixed-outcome.ts'
import { neighbourPath } from './neighbour-path.ts'
import { otherScheme } from './other-scheme.ts'
import { proxyStatus } from './proxy-status.ts'
import { responseTime } from './response-time.ts'
import { retryAfterField } from './retry-after-field.ts'
import type { Rule } from './rule.ts'

/** All rules; their order does not matter, since odds multiply. */
export const rules: readonly Rule[] = [
  directOriginAnswer,
  errorPhrase,
  logLine,
  mixedOutcome,
  neighbourPath,
  otherScheme,
  proxyStatus,
  responseTime,
  retryAfterField,
]
