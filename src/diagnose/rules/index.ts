import { directOriginAnswer } from './direct-origin-answer.ts'
import { errorPhrase } from './error-phrase.ts'
import { failingShare } from './failing-share.ts'
import { logLine } from './log-line.ts'
import { loggedCauses } from './logged-causes.ts'
import { mixedOutcome } from './mixed-outcome.ts'
import { neighbourPath } from './neighbour-path.ts'
import { otherScheme } from './other-scheme.ts'
import { proxyStatus } from './proxy-status.ts'
import { relayedStatus } from './relayed-status.ts'
import { responseTime } from './response-time.ts'
import { retryAfterField } from './retry-after-field.ts'
import type { Rule } from './rule.ts'
import { upstreamProgress } from './upstream-progress.ts'

/** All rules; their order does not matter, since odds multiply. */
export const rules: readonly Rule[] = [
  directOriginAnswer,
  errorPhrase,
  failingShare,
  logLine,
  loggedCauses,
  mixedOutcome,
  neighbourPath,
  otherScheme,
  proxyStatus,
  relayedStatus,
  responseTime,
  retryAfterField,
  upstreamProgress,
]
